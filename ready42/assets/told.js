// What helps with a question: words explained beside it, and folds under it. Constants of the bank, as text.
import { el } from "./dom.js";

function paragraph([lead, words, quiet]) {
  return el("p", { class: quiet ? "r42-quiet" : null }, lead ? el("strong", {}, `${lead} `) : null, words);
}

function fold(title, told) {
  return el("details", { class: "r42-fold" }, el("summary", {}, title), ...told.map(paragraph));
}

export function told(question, folds) {
  const { terms, under, list } = question;
  return {
    words: terms.length ? fold(terms.length === 1 ? `What “${terms[0][0].replace(/\.$/, "")}” means` : "Words explained", terms) : null,
    why: fold(folds.why, under),
    list: list ? fold(list.title, list.lines.map((line) => ["", line, false])) : null,
  };
}
