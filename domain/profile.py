"""Facts about the firm, in the public shape of the case file. Every field may be None: "not known yet"."""

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field, field_validator

from domain.base import Few, Frozen
from domain.baseline import Baseline
from domain.codes import EU
from domain.quote import Quote

Sector = Literal[
    "software", "healthcare", "financial_services", "insurance", "defence", "public_sector", "education",
    "human_resources", "professional_services", "marketing_media", "retail", "manufacturing", "logistics",
    "energy", "other",
]  # fmt: skip
AiRole = Literal["user", "provider", "developer"]
Certificate = Literal["iso42001", "iso27001", "iso9001", "iso13485", "iso27701", "other"]
OURS: Final[Certificate] = "iso42001"
"""The certificate that a report is about, as a fact about a firm: no framework is looked up by it."""
Assurance = Literal["soc2_type1", "soc2_type2", "hitrust", "cmmc", "other"]
InProgress = Literal[
    "iso42001", "iso27001", "iso9001", "iso13485", "iso27701", "soc2_type1", "soc2_type2", "hitrust", "cmmc", "other",
]  # fmt: skip
"""Any certificate or report: work on it has begun, and nothing is held yet."""
CertificateState = Literal["valid", "suspended", "withdrawn", "expired"]
AskKind = Literal["prospect", "existing"]
AskStrength = Literal["none", "asked", "scored", "mandatory"]
Support = Literal["none", "coach", "guided", "done_for_you"]
ROLES: tuple[AiRole, ...] = ("user", "provider", "developer")

Count = Annotated[int, Field(ge=0, le=1_000_000)]
PositiveCount = Annotated[int, Field(ge=1, le=1_000_000)]
Months = Annotated[float, Field(ge=0, le=1_200)]
Money = Annotated[float, Field(ge=0, le=1e12)]
Text = Annotated[str, Field(max_length=200)]
LongText = Annotated[str, Field(max_length=32_768)]


class CustomerAsk(Frozen):
    """What one customer said about ISO/IEC 42001. `revenue` is a year's sales, in the firm's currency or `currency`."""

    customer: Text | None = None
    kind: AskKind | None = None
    strength: AskStrength | None = None
    revenue: Money | None = None
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = None
    deadline_months: Annotated[float, Field(ge=-1_200, le=1_200)] | None = None
    alternative_accepted: bool | None = None
    note: LongText | None = None


class Promise(Frozen):
    """The day by which the firm tells customers that it will have closed what its answer to a topic leaves open."""

    topic: Text
    by: date


class Profile(Frozen):
    """The firm. See the field table in docs/case-file.md; None always means "not known yet"."""

    organisation: Text | None = None
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = None
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = None
    sector: Sector | None = None
    headcount: PositiveCount | None = None
    ai_headcount: Count | None = None
    ai_roles: Few[AiRole] | None = None
    ai_systems: Count | None = None
    sensitive_systems: Count | None = None
    ai_suppliers: Count | None = None
    sites: PositiveCount | None = None
    eu_market: bool | None = None
    ai_is_differentiator: bool | None = None
    regulated_sector: bool | None = None
    top5_prospects_asked: bool | None = None
    wants_to_claim_alignment: bool | None = None
    legal_frameworks: Few[Text] | None = None
    certificates: Few[Certificate] | None = None
    other_assurance: Few[Assurance] | None = None
    assurance_in_progress: Few[InProgress] | None = None
    iso42001_state: CertificateState | None = None
    iso42001_certified_months_ago: Months | None = None
    open_minor_nonconformities: Count | None = None
    new_ai_system_outside_scope: bool | None = None
    group_certificate: bool | None = None
    customer_asks: Few[CustomerAsk] | None = None
    consultant_support: Support | None = None
    hours_per_week: Annotated[float, Field(gt=0, le=1_000)] | None = None
    margin: Annotated[float, Field(ge=0, le=1)] | None = None
    quotes: Few[Quote] | None = None
    """Real prices, in the order in which they were entered."""
    promises: Few[Promise] | None = None
    """Days that a person named to customers, one a topic; none is ever worked out."""
    baseline: Baseline | None = None
    """The plan as a person froze it, to see later what slipped."""
    dont_know: Annotated[tuple[Text, ...], Field(max_length=100)] | None = None
    """Names of facts that the firm was asked and does not know: not the same as never asked."""

    @field_validator("promises")
    @classmethod
    def _one_a_topic(cls, promises: tuple[Promise, ...] | None) -> tuple[Promise, ...] | None:
        topics = [promise.topic for promise in promises or ()]
        twice = next((topic for topic in topics if topics.count(topic) > 1), None)
        if twice:
            raise ValueError(f'expected one day for each topic, got two for "{twice}"')
        return promises

    @field_validator("dont_know")
    @classmethod
    def _known_names_once(cls, names: tuple[str, ...] | None) -> tuple[str, ...] | None:
        strange = [name for name in names or () if name not in cls.model_fields or name == "dont_know"]
        if strange:
            raise ValueError(f'expected names of facts in the profile, such as eu_market, got "{strange[0]}"')
        return names if names is None else tuple(dict.fromkeys(names))

    def promised(self, topic: str) -> date | None:
        """The day the firm named for this topic; None for none."""
        return next((promise.by for promise in self.promises or () if promise.topic == topic), None)

    @property
    def in_eu_market(self) -> bool | None:
        """True for a firm in the EU, whatever else was said: its law holds there. Else as the firm says it."""
        return True if self.country in EU else self.eu_market

    @property
    def lost_iso42001(self) -> bool:
        """The certificate was withdrawn, or has run out and was not renewed: none is held, whatever is ticked."""
        return self.iso42001_state in ("withdrawn", "expired")

    def holds(self, certificate: Certificate) -> bool:
        """True when the firm says it holds this certificate."""
        return certificate in (self.certificates or ())

    @property
    def has_no_ai(self) -> bool:
        """No AI at all, as the case file says it: no role and no system."""
        return self.ai_roles == () and self.ai_systems == 0

    @property
    def roles(self) -> tuple[AiRole, ...] | None:
        """AI roles in force, in one order however they were ticked; None while unknown.

        No role ticked but systems counted is use of AI. Roles that nobody has said stay unknown beside any systems.
        """
        if self.ai_roles == () and self.ai_systems:
            return ("user",)
        if self.ai_roles is None or (self.ai_roles == () and self.ai_systems is None):
            return None
        return tuple(role for role in ROLES if role in self.ai_roles)
