// One question: its choices, what backs the answer up, a note, and at its foot whether the database has it.
import { Aside } from "./aside.js";
import { el, fill, say, show } from "./dom.js";
import { hand } from "./hand.js";
import { Place, text } from "./place.js";
import { told } from "./told.js";

const SAYS = { open: "Not answered yet", saved: "Saved", pending: "Saving…", failed: "Not saved", conflict: "Not saved" };
let made = 0;

export class Card {
  constructor(page, question, layer) {
    Object.assign(this, { page, question, layer, id: `r42-${(made += 1)}`, noting: false });
    this.looks = page.mode === "look";
    this.badge = el("span", { class: "r42-n", "aria-hidden": "true" });
    this.rows = new Map(question.choices.map((choice) => [choice.id, this.#choice(choice)]));
    this.proofs = new Map(page.proofs[layer].map(([id, words]) => [id, this.#proof(id, words)]));
    this.asks = el("p", { class: "r42-asks" });
    this.aside = new Aside(this);
    this.place = new Place((change) => this.commit(change));
    this.note = text("Note", { rows: 2, placeholder: "Where is it? Who knows more?", "data-note": true }, (field) => this.#noted(field));
    this.add = el("button", { type: "button", class: "r42-text", "data-add-note": true, onclick: () => this.#open() }, "+ Add a note");
    this.proof = this.#group(layer === "seen" ? "What were you shown?" : "What backs this up?", this.proofs, "r42-pfs", "data-proof");
    this.behind = el("div", { class: "r42-behind" }, this.asks, this.aside.out, this.proof, this.place.node, this.note.node, this.add);
    this.state = el("span", { class: "r42-state", "aria-live": "polite" });
    this.clear = el("button", { type: "button", class: "r42-text", onclick: () => this.#clear() }, "Clear answer");
    this.bad = el("div", { class: "r42-bad" });
    this.node = this.#whole();
  }

  #whole() {
    const { page, question, layer } = this;
    const heading = page.headings[layer] ?? question.text;
    const head = el(page.mode === "all" ? "h2" : "h3", {}, heading);
    const beside = layer === "said" && !this.looks ? told(question, page.folds) : {};
    const foot = el("footer", {}, this.state, this.aside.ask, this.clear, beside.why);
    const legend = el("legend", {}, this.badge, head);
    const rows = el("div", { class: "r42-picks" }, ...[...this.rows.values()].map(({ node }) => node));
    const given = { class: "r42-question", "data-card": question.id, "data-layer": layer };
    if (this.looks) return el("article", given, el("fieldset", {}, el("legend", { class: "r42-hidden" }, heading), rows));
    return el("article", given, el("fieldset", {}, legend, beside.words, rows), this.behind, this.aside.two, this.bad, foot, this.aside.form, beside.list);
  }

  #choice(choice) {
    const mark = el("span", { class: "r42-yours" });
    const radio = el("input", { type: "radio", name: `${this.id}-c`, "data-choice": choice.id, disabled: this.looks, onchange: () => this.commit({ choice: choice.id }) });
    return { radio, mark, node: el("label", { class: "r42-choice" }, radio, el("span", {}, mark, choice.text)) };
  }

  #proof(id, words) {
    const radio = el("input", { type: "radio", name: `${this.id}-p`, value: id, onchange: () => this.commit({ proof: id }) });
    return { radio, node: el("label", { class: "r42-pf" }, radio, el("span", {}, words)) };
  }

  #group(title, rows, look, mark) {
    const inside = el("div", { class: look, [mark]: true }, ...[...rows.values()].map(({ node }) => node));
    return el("fieldset", { class: "r42-proof" }, el("legend", {}, title), inside);
  }

  // What stands on screen: what waits to be saved, else what is stored.
  entry() {
    return hand.get(this.page.token, this.layer, this.question.id);
  }

  value() {
    return this.entry()?.value ?? this.now.value;
  }

  commit(change) {
    const value = { ...this.value(), ...change };
    hand.put({ token: this.page.token, kind: this.layer, key: this.question.id, value, over: this.now.rev });
    this.draw();
  }

  #noted(field) {
    if (field.value.trim() !== (this.value().note ?? "")) this.commit({ note: field.value.trim() || null });
  }

  #open() {
    this.noting = true;
    this.draw();
    this.note.field.focus();
  }

  #clear() {
    this.noting = false;
    this.commit({ choice: null, proof: "said", note: null, where: null, dated: null });
    this.take();
  }

  number(place) {
    say(this.badge, String(place));
  }

  take() {
    const rows = [...this.rows.values()].map(({ radio }) => radio);
    (rows.find(({ checked }) => checked) ?? rows[0]).focus({ preventScroll: true });
  }

  flush() {
    for (const field of this.node.querySelectorAll("[data-typed]")) field.dispatchEvent(new Event("change"));
  }

  update(now) {
    this.now = now;
    this.draw();
  }

  // The reply comes before the page is drawn anew: from now on what was saved is what is stored.
  heard(news) {
    for (const one of news) {
      if (one.token !== this.page.token || one.key !== this.question.id) continue;
      if (one.kind === this.layer) Object.assign(this.now, { value: one.value, rev: one.rev, state: one.value.choice ? "saved" : "open" });
      this.aside.heard(one);
    }
    this.draw();
  }

  draw() {
    const value = this.value();
    const choice = this.question.choices.find(({ id }) => id === value.choice);
    for (const [id, { radio, node, mark }] of this.rows) {
      radio.checked = id === value.choice;
      node.classList.toggle("r42-on", radio.checked);
      say(mark, this.looks && radio.checked ? "Your answer: " : "");
    }
    if (this.looks) return;
    for (const [id, { radio, node }] of this.proofs) {
      radio.checked = id === value.proof;
      node.classList.toggle("r42-on", radio.checked);
    }
    show(this.behind, Boolean(choice));
    show(this.asks, Boolean(choice?.asks));
    say(this.asks, choice?.asks ?? "");
    show(this.proof, Boolean(choice?.backed));
    const where = choice?.backed && value.proof !== "said" && this.layer === "said";
    this.place.draw(where, value);
    const noting = this.noting || Boolean(value.note) || Boolean(this.note.field.dataset.typed);
    show(this.note.node, noting);
    show(this.add, !noting);
    fill(this.note.field, value.note);
    this.aside.draw(choice);
    this.#foot(value);
  }

  #foot(value) {
    const state = this.entry()?.state ?? this.now.state;
    const shown = state === "long" ? "failed" : state;
    this.node.dataset.state = shown === "conflict" ? "failed" : shown;
    say(this.state, SAYS[shown] ?? "");
    show(this.clear, shown === "saved" && Boolean(value.choice));
    this.#alert(shown === "failed" ? (this.entry()?.why || this.now.why || "") : null, state);
  }

  #alert(why, state) {
    show(this.bad, why !== null);
    if (why === null) return void this.bad.replaceChildren();
    if (this.bad.dataset.why === why && this.bad.firstChild) return;
    this.bad.dataset.why = why;
    const lead = state === "long" ? "Not all of this is saved. " : "This answer is not saved. ";
    const again = el("button", { type: "button", class: "r42-button", onclick: () => hand.again() }, "Try again");
    const kept = state === "long" ? "" : " Your answer is kept here and sent again.";
    this.bad.replaceChildren(el("span", { role: "alert" }, el("b", {}, lead), why + kept), state === "long" ? "" : again);
  }
}
