"""What customers ask and what a firm can say to it: the buyer folder of a bank, read and checked."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from domain.asked.bank import Bank
from domain.buyer import BuyerKit, BuyerQuestion, ShortRoad, StatementPart
from questions.buyer_draft import ROAD, BuyerDraft
from questions.checks.buyer import BUYER
from questions.draft import Origin
from questions.faults import Fault
from questions.register import Register
from questions.source import Source


def review_buyer(folder: Path, bank: Bank) -> tuple[BuyerDraft | None, list[Fault]]:
    """The topics and sentences in the `buyer` folder of a bank, with every fault. None for a bank without topics."""
    register = Register(folder)
    if not (folder / "buyer").is_dir():
        return None, []
    contents = register.read(folder / "buyer" / "topics.yaml")
    page = register.read(folder / "buyer" / "statement.yaml")
    topics = () if contents.data is None else register.each("topic", BuyerQuestion, contents, (), contents.data)
    parts = () if page.data is None else register.each("part", StatementPart, page, (), page.data)
    sources = [register.read(path) for path in register.files("buyer/answers")]
    said_at, says = _sentences(register, sources)
    kit = BuyerKit(topics=topics, says=says, statement=parts, road=_road(register))
    draft = BuyerDraft(bank, kit, contents, register, said_at)
    if register.unreadable:
        return draft, sorted(set(register.faults))
    told = {fault.place for fault in register.faults}
    found = [fault for check in BUYER for fault in check(draft) if fault.place not in told]
    return draft, sorted({*register.faults, *found})


def _road(register: Register) -> ShortRoad | None:
    """None for a bank without one."""
    path = register.folder / "buyer" / "short_road.yaml"
    if not path.is_file():
        return None
    source = register.read(path)
    register.origins["road", ROAD] = Origin(source, ())
    return register.whole(ShortRoad, source)


def _sentences(register: Register, sources: Iterable[Source]) -> tuple[dict[str, Origin], dict[str, dict[str, str]]]:
    said_at: dict[str, Origin] = {}
    says: dict[str, dict[str, str]] = {}
    for source in sources:
        for question, given in _entries(register, source):
            if question in said_at:
                first = said_at[question].at()
                sentence = f"answers to {question}: they are written twice; first at {first}"
                register.faults.append(Fault(source.at(question), sentence))
                continue
            said_at[question] = Origin(source, (question,))
            says[question] = {choice: text if isinstance(text, str) else "" for choice, text in given.items()}
            register.faults += [
                Fault(source.at(question, choice), f"answers to {question}: '{choice}' should be text in quotes")
                for choice, text in given.items()
                if not isinstance(text, str)
            ]
    return said_at, says


def _entries(register: Register, source: Source) -> Iterator[tuple[str, dict[str, object]]]:
    if source.data is None:
        return
    if not isinstance(source.data, dict):
        register.faults.append(Fault(source.at(), "expected question ids here, each with a sentence for its choices"))
        return
    for question, given in source.data.items():
        if isinstance(given, dict):
            yield question, given
        else:
            says = f"answers to {question}: expected choice ids here, each with a sentence"
            register.faults.append(Fault(source.at(question), says))
