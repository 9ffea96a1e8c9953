"""What a firm says better than a consultant saw it is never sent to a customer without the firm being told."""

import io
from datetime import UTC, date, datetime

import docx

from answers.buyer import buyer_pack, checked
from answers.by_role import by_role
from answers.seen_otherwise import KIND
from domain.buyer import BuyerPack
from domain.case import Answer, Case, Verified
from domain.profile import Profile
from exports.word.answer_notes import SEEN_OTHERWISE
from exports.word.answer_notes import write as write_notes
from questions import load_bank, load_buyer_kit
from scoring import evaluate, load_parameters

BANK, PARAMETERS = load_bank(), load_parameters()
KIT = load_buyer_kit(BANK)
DAY = date(2026, 11, 30)
ASKED, BEST = "inventory.list", "full"
SEEN = Verified(choice="none", by="Ana", at=datetime(2026, 11, 24, 10, tzinfo=UTC))
SAID = by_role(KIT.says[ASKED][BEST], ("user",))


def read(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def pack(answer: Answer) -> BuyerPack:
    case = Case(profile=Profile(ai_roles=("user",), ai_systems=2), answers={ASKED: answer})
    return buyer_pack(BANK, KIT, evaluate(BANK, PARAMETERS, case, DAY, reasons=False), case)


def test_an_answer_better_than_what_was_seen_is_not_sent_and_is_named_with_who_saw_it() -> None:
    made = pack(Answer(choice=BEST, proof="record", verified=SEEN))

    assert SAID not in "\n".join([made.statement, made.reply, *(a.answer for a in made.answers)])
    [found] = made.seen_otherwise
    assert (found.question, found.said, found.by, found.on) == (
        BANK.question[ASKED].text, SAID, "Ana", date(2026, 11, 24),
    )  # fmt: skip
    assert found.topics


def test_what_was_seen_as_it_was_said_or_better_needs_no_word() -> None:
    seen_the_same = Verified(choice=BEST, proof="record", by="Ana")

    assert pack(Answer(choice=BEST, proof="record")).seen_otherwise == ()
    assert pack(Answer(choice=BEST, proof="record", verified=seen_the_same)).seen_otherwise == ()
    assert pack(Answer(choice="none", verified=seen_the_same)).seen_otherwise == ()


def test_a_text_that_a_person_wrote_with_the_sentence_of_before_is_marked_on_every_file() -> None:
    made = pack(Answer(choice=BEST, proof="record", verified=SEEN))

    written = checked(made, f"About us\n{SAID}")
    [found] = [one.finding for one in written.unsupported if one.finding.kind == KIND]
    assert written.statement[found.start : found.end] == SAID
    assert found.reason.startswith("Ana saw otherwise")
    assert not [one for one in made.unsupported if one.finding.kind == KIND]


def test_the_notes_for_the_firm_name_what_was_seen_otherwise() -> None:
    seen, only_said = (
        read(write_notes(pack(Answer(choice=BEST, proof="record", verified=verified)))) for verified in (SEEN, None)
    )

    assert SEEN_OTHERWISE in seen
    assert SAID in seen
    assert "Ana, 24 Nov 2026" in seen
    assert SEEN_OTHERWISE not in only_said
