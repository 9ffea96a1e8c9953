// While a text is being typed it is in the browser alone, so the page must not call everything saved. The mark is taken
// away once the text was sent and the run that saves it has ended; a text in a form is sent with the form's button.
(() => {
  if (window.ready42Typing) return;
  window.ready42Typing = true;
  const FIELD = "[data-testid=stMain] :is(input[type=text], textarea)";
  const ONLY_LOOKS = "[class*=st-key-find_], [class*=st-key-try_], [role=combobox], .r42-questions";
  const SETTLED = "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]";
  const SENT = 300;
  const typed = new Map();
  let waiting = 0;

  const inForm = (field) => field.closest("[data-testid=stForm]");
  const unsent = ([field, { sent }]) => !sent && field.isConnected && inForm(field);
  window.ready42InForms = () => [...typed].map(unsent).find(Boolean);
  const show = () => document.documentElement.toggleAttribute("data-r42-typing", typed.size > 0);

  function look() {
    clearTimeout(waiting);
    const held = document.activeElement;
    if (document.querySelector(SETTLED) && !window.ready42OnItsWay?.()) {
      for (const [field, { sent }] of typed) if (sent || !field.isConnected) typed.delete(field);
      show();
    }
    const open = [...typed].some(([field, { sent }]) => sent || (field !== held && !field.isConnected));
    if (open) waiting = setTimeout(look, SENT);
  }

  function send(fields) {
    for (const field of fields) if (typed.has(field)) typed.set(field, { sent: true });
    clearTimeout(waiting);
    waiting = setTimeout(look, SENT);
  }

  document.addEventListener(
    "input",
    ({ target }) => {
      if (!target.matches(FIELD) || target.closest(ONLY_LOOKS)) return;
      typed.set(target, { sent: false });
      show();
    },
    true,
  );
  // Also what is picked in a form waits there for its button. A pick by pointer changes no input that one could hear.
  function picked({ target }) {
    const one = target.closest("[data-testid=stRadioOption], [data-testid=stCheckbox]");
    if (!one?.closest("[data-testid=stMain]") || !inForm(one)) return;
    typed.set(one, { sent: false });
    show();
  }
  document.addEventListener("change", picked, true);
  document.addEventListener("focusout", ({ target }) => inForm(target) || send([target]), true);
  document.addEventListener(
    "keydown",
    ({ target, key, ctrlKey, metaKey }) => {
      if (key === "Enter" && (target.tagName === "INPUT" || ctrlKey || metaKey)) send([target]);
    },
    true,
  );
  document.addEventListener(
    "click",
    (event) => {
      picked(event);
      const { target } = event;
      const button = target.closest("[data-testid=stFormSubmitButton] button");
      const form = button && inForm(button);
      send(form ? [...typed.keys()].filter((field) => form.contains(field)) : []);
    },
    true,
  );
  window.addEventListener("beforeunload", (event) => {
    if (typed.size) event.preventDefault();
  });
})();
