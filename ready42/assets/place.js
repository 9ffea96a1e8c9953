// Fields for text. What is typed is handed on when the field is left, or with Ctrl and Enter. Where `done` says false it
// waits for a button, and counts as not saved until `sent`.
import { el, fill, show } from "./dom.js";
import { hand } from "./hand.js";

let made = 0;

export function sent(field) {
  hand.typed(field, false);
  delete field.dataset.typed;
}

export function text(label, given, done, tag = "textarea") {
  const id = `r42-t${(made += 1)}`;
  const field = el(tag, { id, class: "r42-in", ...given });
  const leave = () => {
    if (field.dataset.typed && done(field) !== false) sent(field);
  };
  field.addEventListener("input", () => {
    field.dataset.typed = "yes";
    hand.typed(field, true);
  });
  field.addEventListener("change", leave);
  field.addEventListener("keydown", (event) => {
    const enters = event.key === "Enter" && (tag === "input" || event.ctrlKey || event.metaKey);
    if (enters && field.dataset.typed) leave();
  });
  return { field, node: el("div", { class: "r42-field" }, el("label", { for: id }, label), field) };
}

// Where the thing is that backs an answer up, and when it is from.
export class Place {
  constructor(commit) {
    this.where = text("Where is it?", { maxlength: 500, placeholder: "Folder, link or cupboard" }, (field) => commit({ where: field.value.trim() || null }), "input");
    this.dated = text("When is it from?", { type: "date", min: "1990-01-01", max: "2199-12-31" }, (field) => commit({ dated: field.value || null }), "input");
    this.node = el("div", { class: "r42-place-of" }, this.where.node, this.dated.node);
  }

  draw(visible, value) {
    show(this.node, Boolean(visible));
    fill(this.where.field, value.where);
    fill(this.dated.field, value.dated);
  }
}
