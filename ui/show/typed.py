"""Text that a person typed, as markdown: it shows as typed, and of its web addresses only those of proof are links."""

import re

PAUSE = ":small[]"
"""Nothing, in small letters. Streamlit looks for emoji, icons, arrows and addresses once the backslashes are gone, in
one piece of text at a time: this ends a piece, shows as nothing, and is not there when somebody copies the text."""
SIGNS = re.compile(r"[\\`*_{}\[\]<>#|$~]|:(?=\S)|&(?=[#\w])")
AT_THE_START = re.compile(r"^( ?\d*)([-+.)](?=\s|$)|=)")
"""What would make a list or a heading of it."""
PAUSES = re.compile(r"(?<=:)(?=[\w+/-])|(?=@)|(?<=ww)(?=w\.)|(?<=[<>~-])(?=\\?[-=>])", re.IGNORECASE)
"""Inside of `:smile:`, `https://`, `me@firm`, `www.`, `->`, `--` and `>=`, with the backslashes already there."""
IN_BRACKETS = r"""\([^\s<>"“”()]*\)"""
ADDRESS = re.compile(
    rf"""(?<!\w)https?://(?:{IN_BRACKETS}|[^\s<>"“”()])*(?:{IN_BRACKETS}|[^\s<>"“”().,;:!?'\]}}])""", re.IGNORECASE
)
"""A web address, without the full stop or bracket of the sentence around it."""


def escape(text: str) -> str:
    """Safe inside markdown and in the labels of buttons, folds and choices. Lines become one line.

    For what is no markdown (the entries of a select box, the name of a tab) give the text itself.
    """
    one_line = re.sub(r"[ \t\r\n\f\v]+", " ", text)
    plain = AT_THE_START.sub(r"\1\\\2", SIGNS.sub(r"\\\g<0>", one_line))
    return PAUSES.sub(PAUSE, plain)


def linked(text: str) -> str:
    """A note or a reason: as `escape`, and each http or https address in it is one link that works."""
    words = ADDRESS.split(text)
    links = [f"[{escape(found)}](<{_target(found)}>)" for found in ADDRESS.findall(text)]
    return "".join(escape(word) + link for word, link in zip(words, [*links, ""], strict=True))


def _target(address: str) -> str:
    """The address as it is, for the inside of a markdown link, which reads backslashes and `&amp;` too."""
    return re.sub(r"[\\&:$`]", lambda sign: f"&#{ord(sign[0])};", address)
