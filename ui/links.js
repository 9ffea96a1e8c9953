// A link pressed while a field holds text that is not sent yet: the text goes first, then the person.
// Streamlit sends the text a moment after the field is left, and would call the person back to the page with it.
(() => {
  if (window.ready42Links) return;
  window.ready42Links = true;
  const JUST_NOW = 300;
  const WAIT = 120;
  const LONGEST = 3000;
  let found = "";
  let left = -JUST_NOW;

  const typed = (field) => "value" in field && field.value !== found;
  const settled = () => document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]");

  function follow(href, waited) {
    if (!settled() && waited < LONGEST) return setTimeout(follow, WAIT, href, waited + WAIT);
    [...document.querySelectorAll("a")].find((link) => link.href === href)?.click();
  }

  document.addEventListener("focusin", ({ target }) => (found = target.value), true);
  document.addEventListener("focusout", ({ target }) => typed(target) && (left = performance.now()), true);
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest("[data-testid=stPageLink] a, .r42-menu a, .r42-rail a");
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || !event.isTrusted;
      if (!link || elsewhere || performance.now() - left > JUST_NOW) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setTimeout(follow, WAIT, link.href, WAIT);
    },
    true,
  );
})();
