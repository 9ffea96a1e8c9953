"""A consultancy's own look on the screens: kept, shown, and never without the sentences that always stay."""

import io

import pytest
from docx import Document
from streamlit.testing.v1 import AppTest

from domain.case import Case
from domain.files.housefile import write_house
from domain.house import House
from domain.profile import Profile
from exports.house.logo import read_logo
from storage import Store
from tests.exports.test_house import picture
from tests.pages.conftest import open_page, words
from ui.frame import house, menu
from ui.show.words import DISCLAIMER

HOUSE = House(name="Ash & *Partner*", accent="#ffd400", footer="Main Street 1", disclaimer="Our terms apply.")


@pytest.fixture
def adviser(store: Store) -> Store:
    """A database whose owner advises other firms."""
    store.save_setting("advises", True, actor="me")
    return store


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def kept(store: Store) -> House:
    return House.model_validate_json(store.setting(house.SETTING))


def test_an_owner_who_works_alone_never_sees_a_consultancy_nor_its_look(store: Store) -> None:
    store.save_setting(house.SETTING, HOUSE.model_dump_json(), actor="me")
    assert "consultancy" not in menu.road(None)
    assert "Ash" not in words(open_page("start"))
    app = open_page("consultancy")
    assert "for people who advise other firms" in words(app)
    assert not app.text_input


def test_a_name_colours_and_words_are_saved_and_stand_on_every_page_beside_our_own_sentences(adviser: Store) -> None:
    app = open_page("consultancy")
    app.text_input[0].set_value("Ash & *Partner*")
    app.text_input[1].set_value("Main Street 1")
    app.text_area[0].set_value("Our terms apply.")
    press(app, "Save")
    assert kept(adviser).model_copy(update={"accent": "#ffd400"}) == HOUSE

    text = words(open_page("how-we-calculate"))

    assert "**Ash & \\*Partner\\***" in text
    for sentence in (DISCLAIMER, "Our terms apply.", "Main Street 1"):
        assert sentence in text


def test_without_a_name_nothing_is_kept(adviser: Store) -> None:
    app = press(open_page("consultancy"), "Save")

    assert "expected at least one letter" in words(app)
    assert adviser.setting(house.SETTING) is None


def test_a_colour_that_is_too_light_is_named_with_the_shade_that_takes_its_place(adviser: Store) -> None:
    adviser.save_setting(house.SETTING, HOUSE.model_dump_json(), actor="me")

    text = words(open_page("consultancy"))

    assert "is too light for letters on white" in text


def test_a_logo_is_added_and_an_svg_is_refused_in_words(adviser: Store) -> None:
    adviser.save_setting(house.SETTING, HOUSE.model_dump_json(), actor="me")
    app = open_page("consultancy")
    app.get("file_uploader")[0].upload("logo.png", b"<svg/>").run()
    assert "got an SVG drawing" in words(press(app, "Use this logo"))
    assert kept(adviser).logo is None

    app = open_page("consultancy")
    app.get("file_uploader")[0].upload("logo.png", picture()).run()
    press(app, "Use this logo")
    logo = kept(adviser).logo
    assert logo is not None
    assert (logo.width, logo.height) == (300, 100)


def brought(adviser: Store, data: bytes) -> AppTest:
    """The page after a look was opened from a file."""
    adviser.save_setting(house.SETTING, House(name="Before").model_dump_json(), actor="me")
    app = open_page("consultancy")
    app.get("file_uploader")[1].upload("look.json", data).run()
    return press(app, "Use the look in this file")


def test_a_look_saved_as_a_file_comes_back_with_its_logo_on_another_computer(adviser: Store) -> None:
    whole = HOUSE.model_copy(update={"logo": read_logo(picture())})
    app = brought(adviser, write_house(whole))

    assert kept(adviser) == whole
    assert [box.value for box in app.text_input] == [HOUSE.name, HOUSE.footer]


def test_a_file_that_is_no_look_is_refused_line_by_line_and_the_look_stays(adviser: Store) -> None:
    text = words(brought(adviser, b'{"name": "", "colour": "red"}'))

    assert "2 faults" in text
    assert "colour: expected a colour such as" in text
    assert kept(adviser).name == "Before"


def test_a_picture_that_is_only_named_in_the_file_is_asked_for_in_words(adviser: Store) -> None:
    text = words(brought(adviser, b'{"name": "Ash", "logo": "ash.png"}'))

    assert "only this one file was given" in text
    assert kept(adviser).name == "Before"


def test_going_back_shows_our_own_look_again(adviser: Store) -> None:
    adviser.save_setting(house.SETTING, HOUSE.model_dump_json(), actor="me")
    app = press(open_page("consultancy"), "Go back to the look of Ready42")

    assert "**Ready42**" in words(app)
    assert app.text_input[0].value == ""


def test_files_leave_in_the_look_of_the_house_while_it_is_switched_on(adviser: Store) -> None:
    from exports.formats import write
    from questions import load_bank
    from tests.exports.firms import reported

    adviser.save_setting(house.SETTING, HOUSE.model_dump_json(), actor="me")
    case = Case(profile=Profile(ai_roles=("user",)), as_of="2026-11-25")  # type: ignore[arg-type]
    plan = write("plan", ".docx", reported(case), case, load_bank())
    head = Document(io.BytesIO(house.dress("plan")(plan))).sections[0].header.paragraphs[0].text
    assert head == HOUSE.name

    adviser.save_setting("advises", False, actor="me")
    assert house.dress("plan")(plan) == plan
