// Keys for the questions, and what a server cannot see: how wide the screen is and which card is in view.
// It only presses what is on the page already, so whatever saves an answer stays the same.
(() => {
  if (window.ready42Keys) return;
  window.ready42Keys = true;
  const NARROW = 640;
  const HEAD = 64;
  const DIGIT = /^[1-9]$/;
  const find = (selector, inside = document) => inside && inside.querySelector(selector);
  const all = (selector, inside = document) => (inside ? [...inside.querySelectorAll(selector)] : []);
  const press = (key) => find(`.st-key-${key} button:not([disabled]), .r42-ways .r42-${key}`)?.click();
  const cards = () => all("[data-card]").filter((card) => card.checkVisibility());
  const choices = (card) => all("input[data-choice]", card);

  function typing(element) {
    if (element.isContentEditable || element.tagName === "TEXTAREA" || element.tagName === "SELECT") return true;
    return element.tagName === "INPUT" && element.type !== "radio" && element.type !== "checkbox";
  }

  function acts(element) {
    return ["BUTTON", "A", "SUMMARY"].includes(element.tagName) || element.type === "checkbox";
  }

  function current() {
    const held = document.activeElement?.closest("[data-card]");
    return held || cards().find((card) => card.getBoundingClientRect().bottom > 2 * HEAD);
  }

  function hold(card) {
    const group = choices(card);
    (group.find((one) => one.checked) || group[0])?.focus({ preventScroll: true });
  }

  function look(card) {
    const { top } = card.getBoundingClientRect();
    hold(card);
    if (top >= HEAD && window.innerHeight - top >= 320) return;
    card.scrollIntoView({ block: "start" });
  }

  function move(step) {
    const listed = cards();
    const next = listed[listed.indexOf(current()) + step];
    if (next) look(next);
    else press(step > 0 ? "next" : "back");
  }

  function reach(selector) {
    const there = find(selector, current());
    there?.focus();
    return Boolean(there);
  }

  // A box for text may still be on its way, on a slow line the first time: what is typed meanwhile waits for it.
  let early = null;
  function type(box) {
    early = { box, text: "" };
    give();
  }

  function give() {
    const there = early?.box?.isConnected && find("textarea, input", early.box);
    if (there) {
      there.focus();
      if (early.text) document.execCommand("insertText", false, early.text);
    }
    if (there || !early?.box?.isConnected) early = null;
  }

  function wait(event) {
    if (event.key.length === 1) early.text += event.key;
    else if (event.key === "Backspace") early.text = early.text.slice(0, -1);
    else if (event.key === "Enter") early.text += "\n";
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function note(card) {
    const field = find("[data-note]", card);
    if (field && !field.checkVisibility()) find("[data-add-note]", card)?.click();
    field?.focus();
  }

  const KEYS = {
    ArrowRight: () => move(1),
    ArrowLeft: () => move(-1),
    Enter: () => move(1),
    n: () => note(current()),
    p: () => reach("[data-proof] input:checked") || reach("[data-proof] input"),
    w: () => find("footer details summary", current())?.click(),
    "/": () => type(find(".st-key-find_text")),
    "?": () => find(".r42-keys summary")?.click(),
  };

  document.addEventListener(
    "keydown",
    (event) => {
      const element = event.target;
      if (!find(".r42-keys input")?.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === "Escape" && typing(element)) return void element.blur();
      if (early && !typing(element)) return wait(event);
      if (typing(element) || (event.key === "Enter" && acts(element)) || find("[role=dialog], [role=listbox]")) return;
      const choice = DIGIT.test(event.key) && choices(current())[event.key - 1];
      const act = choice ? () => (choice.focus({ preventScroll: true }), choice.click()) : KEYS[event.key];
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) act();
    },
    true,
  );

  // The switch of a new page shows what was chosen on the one before; the numbers beside the choices follow it.
  function recall(box) {
    if (box && !box.dataset.recalled) {
      box.checked = localStorage.getItem("ready42Keys") !== "off";
      box.dataset.recalled = "yes";
      box.addEventListener("change", () => {
        localStorage.setItem("ready42Keys", box.checked ? "on" : "off");
        recall(box);
      });
    }
    document.documentElement.classList.toggle("r42-keys-on", Boolean(box?.checked));
  }

  let seen = null;
  function follow() {
    give();
    recall(find(".r42-keys input"));
    if (window.innerWidth !== 0 && window.innerWidth <= NARROW) press("small_screen");
    const wanted = new URLSearchParams(window.location.search).get("q");
    const card = wanted && find(`[data-card="${CSS.escape(wanted)}"]`);
    if (!card || wanted === seen) return;
    const first = seen === null && cards().length === 1;
    seen = wanted;
    if (!first) hold(card);
  }

  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
  follow();
})();
