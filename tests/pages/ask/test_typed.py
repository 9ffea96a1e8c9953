"""What a person typed, as markdown and where there is none: in lists to pick from, on charts, and as the proof."""

import pytest

from domain.case import Case
from domain.profile import CustomerAsk, Profile
from storage import Store
from tests.pages.conftest import open_page
from ui.ask.asks import summary
from ui.show.charts import wrap
from ui.show.typed import PAUSE, escape, linked

NAME = "A_B *C* :smile: <b>"


@pytest.mark.parametrize(
    "plain",
    [
        "Elm and Oak, Ltd",
        "Open at 9.30 (or later); 20 % off!",
        "It's 5/6, isn't it? Yes: 20-30 & more",
        "7.5",
        "-4",
        "",
    ],
)
def test_ordinary_words_reach_the_page_without_a_sign_more(plain: str) -> None:
    assert escape(plain) == plain


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        (":smile:", ["\\:", "smile:"]),
        (":material/home:", ["\\:", "material/home:"]),
        ("https://a.example", ["https\\:", "//a.example"]),
        ("HTTP://A", ["HTTP\\:", "//A"]),
        ("www.a.example", ["ww", "w.a.example"]),
        ("me@a.example", ["me", "@a.example"]),
        ("a -> b", ["a -", "\\> b"]),
        ("a <- b", ["a \\<", "- b"]),
        ("a -- b", ["a -", "- b"]),
        ("a >= b", ["a \\>", "= b"]),
        ("a ~= b", ["a \\~", "= b"]),
    ],
)
def test_what_streamlit_would_make_a_sign_or_a_link_of_stands_in_two_pieces(typed: str, pieces: list[str]) -> None:
    assert escape(typed).split(PAUSE) == pieces


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("1. First", "1\\. First"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("=== a", "\\=== a"),
        ("    a", " a"),
        ("a\nb", "a b"),
    ],
)
def test_a_line_makes_no_list_heading_or_block_of_code(typed: str, shown: str) -> None:
    assert escape(typed) == shown


@pytest.mark.parametrize(
    ("note", "before", "address", "after"),
    [
        ("See https://a.example/x.", "See ", "https://a.example/x", "."),
        ("(https://a.example/x)", "(", "https://a.example/x", ")"),
        ("https://a.example/x_(y), then", "", "https://a.example/x_(y)", ", then"),
        ("“http://a.example/?q=1”", "“", "http://a.example/?q=1", "”"),
    ],
)
def test_an_address_of_proof_is_one_link_without_the_sentence_around_it(
    note: str, before: str, address: str, after: str
) -> None:
    target = address.replace(":", "&#58;")
    assert linked(note) == f"{before}[{escape(address)}](<{target}>){escape(after)}"


@pytest.mark.parametrize(
    "typed", ["javascript://a", "ftp://a.example", "data:text/html,x", "www.a.example", "xhttp://a", "https://"]
)
def test_nothing_but_a_web_address_becomes_a_link(typed: str) -> None:
    assert linked(typed) == escape(typed)


def test_two_addresses_are_two_links() -> None:
    assert linked("https://a.example and https://b.example").count("](<") == 2


def test_a_list_to_pick_from_shows_a_name_without_backslashes(store: Store) -> None:
    for place in range(6):
        case = Case(profile=Profile(organisation=f"{NAME} {place}", headcount=9))
        store.create_assessment(store.create_client(f"{NAME} {place}", actor="me"), actor="me", case=case)
    entries = open_page("").selectbox[0].options
    assert len(entries) == 6
    assert all(entry.startswith(NAME) for entry in entries)


def test_moments_to_compare_show_their_names_without_backslashes(store: Store) -> None:
    store.save_setting("advises", True, actor="me")
    case = Case(profile=Profile(organisation="Elm", headcount=9, ai_roles=("user",), ai_systems=2))
    token = store.create_assessment(store.create_client("Elm", actor="me"), actor="me", case=case)
    app = open_page("over-time", token)
    app.text_input[0].set_value(NAME)
    app = next(button for button in app.button if button.label == "Freeze this moment").click().run()
    assert any(option.startswith(NAME) for box in app.selectbox for option in box.options)


def test_the_head_of_a_customers_card_holds_its_name_as_typed() -> None:
    assert summary(CustomerAsk(customer=NAME), "EUR").startswith(escape(NAME))


def test_a_name_on_a_chart_is_no_markup() -> None:
    assert wrap('<a href="x">A</a> & $B', width=60) == '&lt;a href="x"&gt;A&lt;/a&gt; &amp; &#36;B'
