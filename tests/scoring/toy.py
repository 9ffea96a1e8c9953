"""A bank of five requirements, small enough to work every figure by hand."""

from domain.asked.bank import (
    Action,
    Area,
    Bank,
    Choice,
    Crosswalk,
    Framework,
    Hours,
    Outcome,
    Question,
    Requirement,
    Section,
)
from domain.asked.condition import Condition
from domain.asked.framework import Certified

CHOICES = (
    Choice(id="all", text="All of it", attainment=1),
    Choice(id="half", text="Half of it", attainment=0.5, gap="Half is missing."),
    Choice(id="nothing", text="Nothing", attainment=0, gap="All is missing."),
    Choice(id="unknown", text="I don't know", attainment=None, kind="unknown", gap="Nobody knows."),
)
BROKEN = Choice(id="unshown", text="Yes, with nothing to show", attainment=0, breaks=True, gap="Nothing shows it.")
NOT_YET = Choice(
    id="not_yet", text="Could not happen so far", attainment=None, kind="not_yet",
    needs=(Condition(question="policy", any=("all", "half")),),
)  # fmt: skip
SPOKEN = Choice(id="spoken", text="Yes, by word of mouth", attainment=1, strongest="said")
NOT_FOR_US = Choice(
    id="not_us", text="Doesn't apply to us", attainment=None, kind="not_applicable", reason="We have none.", gap="Open."
)


def _question(id_: str, requirement: str, *outcomes: str, **more: object) -> Question:
    shape: dict[str, object] = {
        "id": id_,
        "section": "all",
        "text": f"Is {id_} there?",
        "help": "",
        "why": "",
        "refs": (f"iso42001:{requirement}", *(f"nist_ai_rmf:{outcome}" for outcome in outcomes)),
        "choices": CHOICES,
        "actions": ("do_it",),
    }
    return Question.model_validate(shape | more)


def _action(id_: str, closes: tuple[str, ...], **more: object) -> Action:
    shape: dict[str, object] = {
        "id": id_,
        "title": id_,
        "deliverable": id_,
        "owner_role": "owner",
        "phase": "foundations",
        "hours": Hours(low=5, likely=10, high=20),
        "closes": tuple(f"iso42001:{c}" for c in closes),
    }
    return Action.model_validate(shape | more)


def toy_bank() -> Bank:
    """5.2 major (policy exists, has happened), 6.2 minor, A.2.2 for all, A.7.2 for developers, A.9.2 by its parent."""
    return Bank(
        version="toy",
        about="iso42001",
        sections=(Section(id="all", title="All", intro=""),),
        questions=(
            _question("policy", "5.2", "GOVERN 1.1", aspect="exists"),
            _question("policy_used", "5.2", aspect="happened"),
            _question("goals", "6.2", "GOVERN 1.1", "MAP 1.1"),
            _question("rules", "A.2.2", choices=(*CHOICES, NOT_FOR_US)),
            _question(
                "data",
                "A.7.2",
                visible_when=(Condition(profile="ai_roles", any=("developer",)),),
                when_hidden="not_applicable",
            ),
            _question("use", "A.9.2", visible_when=(Condition(question="goals", any=("all", "half")),)),
        ),
        actions=(
            _action("write", ("5.2",)),
            _action("aim", ("6.2",), depends_on=("write",)),
            _action("rule", ("A.2.2", "A.9.2"), grows_with="systems", phase="risk", starts_records=True),
            _action("feed", ("A.7.2",), phase="operate"),
            _action("check", ("5.2",), phase="check", depends_on=("aim",), wait_weeks=4),
        ),
        frameworks={framework.id: framework for framework in (_standard(), _guide())},
        mappings=(Crosswalk(id="held", source="iso27001", target="iso42001", gives={"iso42001:5.2": 0.5}),),
    ).seen_as("iso42001")


def _standard() -> Framework:
    roles = {"user": 3, "provider": 3, "developer": 3}
    return Framework(
        id="iso42001",
        title="ISO/IEC 42001",
        version="2023",
        certified=Certified(by="An accredited body", years=3, visits=12),
        requirements=(
            Requirement(ref="iso42001:5.2", kind="clause", title="Policy", area="5", if_absent="major"),
            Requirement(ref="iso42001:6.2", kind="clause", title="Goals", area="6"),
            Requirement(ref="iso42001:A.2.2", kind="control", title="Rules", area="A.2", relevance=roles),
            Requirement(
                ref="iso42001:A.7.2",
                kind="control",
                title="Data",
                area="A.7",
                relevance={"user": 0, "provider": 0, "developer": 3},
                exclusion_reason="We train nothing.",
            ),
            Requirement(ref="iso42001:A.9.2", kind="control", title="Use", area="A.9", relevance=roles),
        ),
        areas=(
            Area(id="5", title="Leadership", kind="clause"),
            Area(id="6", title="Planning", kind="clause"),
            Area(id="A.2", title="Rules", kind="control"),
            Area(id="A.7", title="Data", kind="control"),
            Area(id="A.9", title="Use", kind="control"),
        ),
    )


def _guide() -> Framework:
    return Framework(
        id="nist_ai_rmf",
        title="NIST AI RMF",
        version="1.0",
        view="nist_ai_rmf",
        areas=(
            Area(id="GOVERN", title="Govern", kind="outcome"),
            Area(id="MAP", title="Map", kind="outcome"),
        ),
        outcomes=(
            Outcome(ref="nist_ai_rmf:GOVERN 1.1", area="GOVERN", title="Rules"),
            Outcome(ref="nist_ai_rmf:GOVERN 1.2", area="GOVERN", title="Nobody asks"),
            Outcome(ref="nist_ai_rmf:MAP 1.1", area="MAP", title="Goals"),
        ),
    )


def strict_bank() -> Bank:
    """The same, with choices about what an auditor must see, what could not happen so far and what is only spoken."""
    plain, more = toy_bank(), {"policy": (SPOKEN,), "policy_used": (BROKEN, NOT_YET)}
    questions = (q.model_copy(update={"choices": (*q.choices, *more.get(q.id, ()))}) for q in plain.questions)
    return Bank.model_validate({**dict(plain), "questions": tuple(Question.model_validate(dict(q)) for q in questions)})
