"""The one look: what stands in the style sheet, and the pieces that every page is made of.

`sheet.apply()` puts the style on the page: the tokens of domain/tokens.css and the .css files of this room.

Boxes (boxes.py), each `with answer("need"): ...`, keys without spaces:
    answer(key)  the ink panel, one a page; inside `st.title`, `st.markdown`, `st.html`; chips in it stay light
    card(key)    raised, with a hairline
    calm(key)    an aside: tinted, no edge

Everything below gives escaped HTML for `st.html`; texts go in as they are, never as markup.
    rails.rail(stops, at, said)       stops: names, or Stop(name, note); at: 0 is the first stop, -0.4 left of it
    rails.band(low, likely, high, said, full=100, marks=(Mark(at, name),), ends=("0", ""), words="28 to 46")
                                      likely None: hatched, not known yet
    rails.part(low, likely, high, state, said)   one thin line of a part, its band in the colour of its state
    chips.chip(state, words="")       state: "notyet" "half" "mostly" "inplace" "unknown"
    chips.state(word)                 the state of a word of domain.vocabulary.readiness_word
    chips.verdict(verdict, words="")  icon and word; words in place of the long ones
    sure.bars(confidence, words="")   three bars and the words
    rows.link_rows(rows, label)       rows: Row(words, to, note="", aside="", number=""), 44 px and more
    icon.icon(name)                   one of icon.SHAPES, decoration only: say it in words beside it
`said` is the sentence that stands for the picture where nobody sees it. Put the same figures on the page in words or
a table. The address of a row comes from `ui.session.asked_for.href(path)`.

Classes for your own HTML: r42-lead, r42-note, r42-say (the one sentence), r42-figure, r42-giant, r42-num (a number in
a circle), r42-vh (heard, not seen), r42-drawn (a picture that keeps its colours on paper). In CSS use the tokens
(`var(--r42-quiet)`): inside an answer panel they change with the ground.
"""
