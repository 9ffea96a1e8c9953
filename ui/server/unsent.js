// What stands in a form is in the browser alone until the form's own button is pressed, and goes with the page. So the
// first press on a way to another page leads to that button instead, and says why; the second one leaves without it.
(() => {
  if (window.ready42Unsent) return;
  window.ready42Unsent = true;
  const WAY = "[data-testid=stPageLink] a, .r42-menu a, .r42-rail a, .r42-rows a, .r42-ways a, .st-key-onward button, [class*=st-key-walk_] button";
  const SEND = "[data-testid=stFormSubmitButton] button";
  let told = null;

  function clear() {
    told?.words.remove();
    told = null;
  }

  function tell(form, button) {
    clear();
    const words = document.createElement("div");
    words.className = "r42-unsent";
    words.setAttribute("role", "alert");
    words.textContent = `Not saved yet: press “${button.innerText.trim()}” first. To leave without it, choose the same way again.`;
    document.body.append(words);
    told = { form, words };
    button.scrollIntoView({ block: "center" });
    button.focus();
  }

  function click(event) {
    const way = event.target.closest(WAY);
    if (event.target.closest(SEND)) return clear();
    if (!way || !event.isTrusted || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const form = window.ready42InForms?.();
    const button = form?.querySelector(SEND);
    if (!button || told?.form === form) return clear();
    event.preventDefault();
    event.stopImmediatePropagation();
    tell(form, button);
  }

  document.addEventListener("click", click, true);
  document.addEventListener("input", clear, true);
})();
