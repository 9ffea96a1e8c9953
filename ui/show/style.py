"""The look that the theme file cannot give: one constant style sheet, no user text in it."""

import streamlit as st

CSS = """
<style>
:root { --r42-accent: light-dark(#1f5fa8, #7fb2ee); --r42-quiet: light-dark(#54606c, #a9b5c0);
  --r42-line: rgba(122, 130, 140, .45); }
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] :is(p, strong, em, li) {
  color: var(--r42-quiet) !important; opacity: 1;
}
[data-testid^="stBaseButton-primary"]:enabled, [data-testid^="stBaseButton-primary"]:enabled p {
  color: light-dark(#ffffff, #0c1722);
}
[data-testid="stMainBlockContainer"] { max-width: 62rem; padding-top: 4.4rem; padding-bottom: 3rem; }
[data-testid="stMainBlockContainer"] h1 { font-size: 2rem; letter-spacing: -0.01em; padding-bottom: .9rem; }
[data-testid="stMainBlockContainer"] h2 { font-size: 1.2rem; padding-top: 1rem; }
[data-testid="stMainBlockContainer"] h3 { font-size: 1.05rem; }
[class*="st-key-verdict_"] h2 { padding-top: 0; }
[class*="st-key-verdict_"] p > strong:only-child { font-size: 1.12rem; line-height: 1.4; }
.st-key-asked h2 { font-size: 1.5rem; }
[class*="st-key-figure_"] > [data-testid="stElementContainer"]:nth-child(2) p { font-size: 1.5rem; font-weight: 600; }
[class*="st-key-w_"] [data-testid="stWidgetLabel"] { margin-bottom: .5rem; }
[class*="st-key-w_"] [data-testid="stWidgetLabel"] p { font-size: 1.08rem; font-weight: 600; line-height: 1.4; }
[class*="st-key-card_"] [data-testid="stRadio"], [class*="st-key-card_"] [role="radiogroup"] { width: 100%; }
[data-testid="stRadioOption"] {
  min-height: 44px; padding: 8px 12px; border-radius: 8px; border: 1px solid transparent; align-items: center;
}
[class*="st-key-w_"] [role="radiogroup"] { gap: 6px; }
[class*="st-key-w_"] [role="radiogroup"] > div { width: 100%; }
[class*="st-key-w_"] [data-testid="stRadioOption"] { width: 100%; border-color: var(--r42-line); }
[class*="st-key-card_"] { scroll-margin-top: 4.5rem; }
[class*="st-key-card_"] [class*="st-key-ask_"] button p, .st-key-view button p, .st-key-best button p {
  text-decoration: underline; text-underline-offset: 3px;
}
.st-key-best button p { color: var(--r42-accent); }
.st-key-jumps a { background: transparent !important; }
.st-key-jumps a p { font-weight: 400 !important; }
:is(.r42-menu, .r42-rail) { display: flex; flex-direction: column; gap: 4px; }
.r42-menu { border-bottom: 1px solid var(--r42-line); padding-bottom: 1.5rem; margin-bottom: .5rem; }
.r42-rail p { font-size: .875rem; color: var(--r42-quiet); margin: 0; }
:is(.r42-menu, .r42-rail) a { padding: .25rem .5rem; border-radius: 6px; min-height: 30px; font-size: .875rem; }
:is(.r42-menu, .r42-rail) a { display: flex; align-items: center; text-align: left; }
:is(.r42-menu, .r42-rail) a, :is(.r42-menu, .r42-rail) a:visited { color: inherit !important; text-decoration: none; }
:is(.r42-menu, .r42-rail) :is(a:hover, [aria-current]) { background: light-dark(#e1e8f1, #2b3440); }
:is(.r42-menu, .r42-rail) [aria-current] { font-weight: 700; }
:is(.r42-menu, .r42-rail) a:focus-visible { outline: 3px solid var(--r42-accent); }
[data-testid="InputInstructions"] { display: none; }
[data-testid="stSidebar"][data-collapsed="true"], [data-testid="stSidebar"][aria-expanded="false"] {
  visibility: hidden;
}
@media (min-width: 641px) {
  [data-testid="stSidebar"][data-collapsed="false"] ~ * .r42-parts { display: none; }
}
@media (max-width: 640px) {
  [data-testid="stMain"] button, :is(summary, .r42-menu a, .r42-rail a) { min-height: 44px; }
}
.st-key-small_screen { display: none; }
.r42-fold { border: 1px solid var(--r42-line); border-radius: 8px; }
.r42-fold summary { cursor: pointer; font-size: .875rem; padding: .5rem .75rem; border-radius: 8px; }
.r42-fold summary:hover { color: var(--r42-accent); }
.r42-fold summary:focus-visible { outline: 3px solid var(--r42-accent); outline-offset: 1px; }
.r42-fold :is(p, table, label) { margin: 0 .75rem .75rem; overflow-wrap: anywhere; }
.r42-fold .r42-rail { padding: 0 .25rem .5rem; }
.r42-fold .r42-quiet { font-size: .875rem; color: var(--r42-quiet); }
.r42-fold label { display: flex; gap: .5rem; align-items: center; min-height: 32px; }
.r42-fold input { width: 20px; height: 20px; accent-color: var(--r42-accent); }
.r42-fold :is(th, td) { text-align: left; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid var(--r42-line); }
[class*="st-key-proof_"] { flex: 3 1 24rem !important; }
[class*="st-key-proof_"] ~ * { flex: 2 1 14rem !important; }
@media (hover: none), (max-width: 640px) { .r42-keys { display: none; } }
@media (hover: hover) and (min-width: 641px) {
  [class*="st-key-w_"] [role="radiogroup"] { counter-reset: row; }
  [class*="st-key-w_"] [data-testid="stRadioOption"] {
    counter-increment: row; position: relative; padding-right: 3rem;
  }
  .r42-keys-on [class*="st-key-w_"] [data-testid="stRadioOption"]::after {
    content: counter(row) / ""; position: absolute; right: 12px; top: calc(50% - .6rem);
    font-size: .75rem; opacity: .75; border: 1px solid currentColor; border-radius: 4px;
    padding: 0 6px; line-height: 1.5;
  }
}
[class*="st-key-w_"] [data-testid="stRadioOption"]:hover { border-color: currentColor; }
[class*="st-key-w_"] [data-testid="stRadioOption"][data-selected] {
  border-color: var(--r42-accent); box-shadow: inset 4px 0 0 var(--r42-accent);
}
[data-testid="stRadioOption"]:has(input:focus-visible) { outline: 3px solid var(--r42-accent); outline-offset: 1px; }
[data-testid="stTooltipIcon"] button { min-width: 24px; min-height: 24px; }
[class*="st-key-option_"], [class*="st-key-picked_"] { max-width: 48rem; }
[class*="st-key-option_"] p, [class*="st-key-picked_"] p { font-size: 1.15rem; }
[class*="st-key-picked_"] { border: 2px solid var(--r42-accent) !important; }
[class*="st-key-verdict_"] { border-left: 6px solid var(--r42-accent) !important; }
[class*="st-key-serious_"] { border-left: 6px solid #c62828 !important; }
[class*="st-key-figure_"] [data-testid="stMarkdownContainer"] p { margin-bottom: .1rem; }
[class*="st-key-saved_"] em { font-style: normal; }
[data-r42-typing] [class*="st-key-saved_"] em { display: none; }
[data-r42-typing] [class*="st-key-saved_"] p:has(em)::after { content: "being typed, not saved yet"; font-weight: 600; }
[data-testid="stPageLink"] a { min-height: 44px; padding-left: 0; }
@media (max-width: 640px) {
  [data-testid="stMain"] :is([data-testid^="stBaseButton"], [data-testid="stExpander"] summary, [role="tab"]),
  [data-testid="stMain"] [data-testid="stTextInputRootElement"],
  [data-testid="stMain"] [data-testid="stDateInputField"],
  [data-testid="stMain"] :is([data-testid="stSelectbox"], [data-testid="stMultiSelect"]) [role="group"],
  [data-testid="stMain"] [data-testid="stCheckbox"] label { min-height: 44px; }
  .stMarkdownBadge, [data-testid="stFileUploader"] section :is(span, small, div) { white-space: normal !important; }
  [data-testid="stFileUploader"] section :is(span, small, div) { overflow: visible !important; }
}
[data-testid="stPageLink"] a, [data-testid="stPageLink"] a p, [data-testid="stCheckbox"] p {
  white-space: normal; overflow: visible; height: auto; text-overflow: clip;
}
[data-testid="stPageLink"] a p { color: var(--r42-accent); text-decoration: underline; text-underline-offset: 3px; }
@media (min-width: 641px) {
  [data-testid="stColumn"]:has(.st-key-sticky) { position: sticky; top: 4rem; align-self: flex-start; }
}
[data-testid="stPlotlyChart"] :is(.xaxislayer-above, .yaxislayer-above, .infolayer) text {
  fill: light-dark(#1c2733, #e8edf2) !important;
}
[data-testid="stPlotlyChart"] .gridlayer path { stroke: light-dark(#d5dbe2, #3a444f) !important; }
.r42-unsent { position: fixed; bottom: 0; left: 0; right: 0; z-index: 999999; padding: .8rem 1.5rem; text-align: center;
  background: light-dark(#fff4d6, #4a3a10); color: light-dark(#3d2f00, #ffeec2); border-top: 2px solid currentColor; }
.r42-gone { display: none; position: fixed; top: 0; left: 0; right: 0; z-index: 1000000; padding: 1rem 1.5rem;
  background: light-dark(#fff4d6, #4a3a00); color: light-dark(#1c2733, #ffffff); border-bottom: 3px solid #b26a00; }
.r42-gone p { margin: 0 auto; max-width: 62rem; }
[data-testid="stElementContainer"]:has(.r42-gone) { position: absolute; }
body:has([data-testid="stApp"]:not([data-test-connection-state="CONNECTED"])) {
  & .r42-gone { display: block; }
  & [class*="st-key-saved_"] * { visibility: hidden; }
  & [data-testid="stDialog"] { display: none; }
}
.r42-bar { position: relative; height: 26px; border-radius: 6px; background: rgba(122,130,140,.18); margin: 6px 0 2px; }
[data-testid="stElementContainer"]:has(> [data-testid="stHtml"] > .r42-paper) { display: none; }
@page { margin: 14mm 12mm; }
@media print {
  :root, [data-testid="stApp"] { color-scheme: light !important; --r42-accent: #1f5fa8; --r42-quiet: #333; }
  [data-testid="stElementContainer"]:has(> [data-testid="stHtml"] > .r42-paper) { display: block !important; }
  .r42-card { border-top: 1px solid #999; padding: 3mm 0 0; }
  .r42-card p:nth-child(-n + 2), .r42-card p:has(+ ol) { break-after: avoid; }
  .r42-card :is(p, li) { break-inside: avoid; }
  [data-testid="stTable"], [data-testid="stTable"] * { overflow: visible !important; }
  [data-testid="stTable"] table { display: table !important; width: 100%; }
  tr { break-inside: avoid; }
  [data-st-inactive] [data-testid="stElementContainer"]:has([data-testid="stPlotlyChart"]) {
    &, & + :has([data-testid="stCaptionContainer"]) { display: none !important; }
  }
  .r42-card :is(p, ol) { margin: 0 0 1.5mm; white-space: pre-line; overflow-wrap: anywhere; }
  [data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stToolbar"], [class*="st-key-noprint"],
  [data-testid="stExpander"]:not(:has([data-testid="stElementContainer"])), [data-testid="stPageLink"], .r42-keys,
  [data-testid="stButton"], [data-testid="stDownloadButton"], [role="tablist"] { display: none !important; }
  [data-testid="stTabPanel"][data-st-inactive] { display: block !important; }
  details::details-content { content-visibility: visible !important; display: block !important; height: auto !important;
    opacity: 1 !important; overflow: visible !important; }
  details > * { height: auto !important; overflow: visible !important; visibility: visible !important; }
  details summary [data-testid="stIconMaterial"] { display: none; }
  textarea { field-sizing: content; height: auto !important; max-height: none !important; }
  html, body, #root, [data-testid="stApp"], [data-testid="stAppViewContainer"], [data-testid="stMain"] {
    position: static !important; overflow: visible !important; height: auto !important; background: #fff !important;
  }
  [data-testid="stMainBlockContainer"] { padding: 0; max-width: none; }
  [data-testid="stMainBlockContainer"] * {
    color: #111 !important; -webkit-text-fill-color: #111; background-color: transparent !important;
    transition: none !important;
  }
  .r42-bar, .r42-bar * { background-color: revert-layer !important; print-color-adjust: exact; }
  [data-testid="stPlotlyChart"], [data-testid="stLayoutWrapper"]:not(:has([data-testid="stLayoutWrapper"])) {
    break-inside: avoid;
  }
  .stMain [data-testid="stLayoutWrapper"]:has([data-testid="stHeading"], hr) { break-inside: auto; }
  [data-testid="stHeading"], h1, h2, h3, h4, h5 { break-after: avoid; }
  [data-testid="stPlotlyChart"] { zoom: .7; }
  [data-testid="stPlotlyChart"] :is(.xaxislayer-above, .yaxislayer-above, .infolayer) text { fill: #111 !important; }
}
</style>
"""


def apply() -> None:
    """Put the style sheet on the page; the browser picks the colours of the theme it shows, light or dark."""
    st.html(CSS)


def is_dark() -> bool:
    """True when the person's theme is dark."""
    return st.context.theme.type == "dark"
