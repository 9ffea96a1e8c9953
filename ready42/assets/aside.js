// Beside an answer: who should answer instead, why it is left out, and the choice between two windows' versions.
import { el, fill, say, show } from "./dom.js";
import { hand } from "./hand.js";
import { sent, text } from "./place.js";

const button = (words, act, look = "r42-button") => el("button", { type: "button", class: look, onclick: act }, words);
const waits = () => false;

export class Aside {
  constructor(card) {
    this.card = card;
    this.open = false;
    this.ask = button("Ask someone else", () => this.#unfold(), "r42-text");
    this.who = text("Who can answer this?", { maxlength: 200 }, waits, "input");
    this.put = button("Put it on the list", () => this.#ask(this.who.field.value.trim()));
    this.off = button("Take it off", () => this.#ask(null));
    const hint = el("p", { class: "r42-quiet" }, "It goes on a list for that person, under Questions.");
    this.told = el("p", { class: "r42-warn", role: "status" });
    this.form = el("div", { class: "r42-ask" }, this.who.node, hint, el("div", { class: "r42-acts" }, this.put, this.off), this.told);
    this.reason = text("Why this does not apply to you", { rows: 3 }, () => this.#again(), "textarea");
    this.name = text("Your name, to accept with", { maxlength: 200 }, () => this.#again(), "input");
    this.said = el("p", { class: "r42-quiet" });
    this.accept = button("Accept this reason", () => this.#judge(this.#given()));
    this.undo = button("Take it back", () => this.#judge(null));
    this.out = el("div", { class: "r42-out" }, this.reason.node, this.name.node, this.said, el("div", { class: "r42-acts" }, this.accept, this.undo));
    this.two = el("div", { class: "r42-two" });
    if (card.layer !== "said") for (const one of [this.ask, this.form, this.out]) one.hidden = true;
  }

  #send(kind, value, over) {
    const { page, question } = this.card;
    hand.put({ token: page.token, kind, key: question.id, value, over });
    this.card.draw();
  }

  #entry(kind) {
    return hand.get(this.card.page.token, kind, this.card.question.id);
  }

  #unfold() {
    this.open = !this.open;
    this.card.draw();
    if (this.open) this.who.field.focus();
  }

  #ask(who) {
    if (who === "") return void this.who.field.focus();
    sent(this.who.field);
    this.open = false;
    this.#send("passed", who, this.card.now.asked?.rev ?? 0);
    this.ask.focus();
  }

  #given() {
    return { reason: this.reason.field.value.trim(), name: this.name.field.value.trim() };
  }

  #judge(value) {
    if (value && !value.reason) return void this.reason.field.focus();
    for (const { field } of [this.reason, this.name]) sent(field);
    this.#send("judged", value, this.card.now.out?.rev ?? 0);
  }

  // A reason that was accepted is kept as it is changed; one that was not waits for the button.
  #again() {
    if (!this.#accepted()) return false;
    this.#judge(this.#given());
    return true;
  }

  #accepted() {
    const entry = this.#entry("judged");
    return entry ? entry.value !== null : Boolean(this.card.now.out?.accepted);
  }

  heard({ kind, value, rev }) {
    const { now } = this.card;
    if (kind === "passed") now.asked = { who: value, rev };
    if (kind === "judged") now.out = { ...now.out, rev, accepted: value !== null, ...(value ? { reason: value.reason } : {}) };
  }

  draw(choice) {
    if (this.card.layer !== "said") return this.#two();
    this.#asked();
    const out = choice?.out !== undefined;
    show(this.out, out);
    if (out) this.#left(choice);
    this.#two();
  }

  #asked() {
    const entry = this.#entry("passed");
    const who = entry ? entry.value : this.card.now.asked?.who;
    say(this.ask, who ? `For ${who} to answer` : "Ask someone else");
    this.ask.setAttribute("aria-expanded", String(this.open));
    const wrong = entry && entry.state === "failed";
    show(this.form, this.open || Boolean(wrong));
    show(this.off, Boolean(who));
    show(this.told, Boolean(wrong));
    say(this.told, wrong ? `Not saved yet. ${entry.why} It stays here and is sent again.` : "");
    fill(this.who.field, who);
  }

  #left(choice) {
    const { now, page, question } = this.card;
    const accepted = this.#accepted();
    const entry = this.#entry("judged");
    const names = question.names;
    fill(this.reason.field, entry?.value?.reason ?? now.out?.reason ?? choice.out);
    fill(this.name.field, this.name.field.value || now.out?.name || "");
    show(this.accept, !accepted);
    show(this.undo, accepted);
    const kept = `Accepted: ${names} left out, with this reason.`;
    const open = `Until you accept a reason, ${names} counts as not known. An auditor will read your words.`;
    const wait = entry && (entry.state === "pending" ? "Saving…" : `Not saved yet. ${entry.why ?? ""} Your decision stays here and is sent again.`);
    say(this.said, wait || (accepted ? kept : open));
  }

  // Somebody decided in another window: both versions, and a choice.
  #two() {
    const { now } = this.card;
    const found = [[this.card.layer, now.clash], ["passed", now.asked?.clash], ["judged", now.out?.clash]].find(([, clash]) => clash);
    show(this.two, Boolean(found));
    const said = found ? JSON.stringify(found) : "";
    if (this.two.dataset.said === said) return;
    this.two.dataset.said = said;
    if (!found) return void this.two.replaceChildren();
    const [kind, { sentence, theirs, ours }] = found;
    const line = (label, words) => el("li", {}, `${label}: `, el("b", {}, words));
    const settle = (mine) => () => this.#send("settle", { kind, ours: mine }, 0);
    this.two.replaceChildren(
      el("p", { role: "alert" }, sentence),
      el("ul", {}, line("Theirs, saved", theirs), line("Yours, not saved", ours)),
      el("div", { class: "r42-acts" }, button("Keep theirs", settle(false)), button("Use mine", settle(true))),
    );
  }
}
