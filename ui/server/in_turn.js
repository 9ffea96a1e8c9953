// What a person does goes to the server in turn. Of two requests that wait for a busy server Streamlit takes the last:
// what was picked or typed just before a link is gone with its page, and a button pressed just before is not pressed.
// So a link waits until the run that saves the rest has ended, and what follows a button until its run has: by then the
// page may have moved on, and what was under the pointer be gone.
(() => {
  if (window.ready42InTurn) return;
  window.ready42InTurn = true;
  const WAIT = 120;
  const STARTS = 20000;
  const MAIN = "[data-testid=stMain]";
  const BUTTON = `${MAIN} :is([data-testid=stButton], [data-testid=stFormSubmitButton]) button`;
  const PICK = "[data-testid=stRadioOption], [data-testid=stCheckbox], [role=option]";
  const LINK = "[data-testid=stPageLink] a, .r42-menu a, .r42-rail a, .r42-rows a, .r42-ways a:not([data-step])";
  const CARDS = ".r42-questions";
  let found = "";
  let sent = null;
  const held = new Set();

  const settled = () => document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]");
  // The cards of questions send for themselves, and say themselves what is still on its way.
  const hand = () => Boolean(window.ready42Hand?.busy());
  const alone = (field) => field.closest(MAIN) && !field.closest(`[data-testid=stForm], ${CARDS}`);
  const text = (field) => field.matches("input:not([type=radio], [type=checkbox], [role=combobox]), textarea");
  const enters = ({ key, target, ctrlKey, metaKey }) => key === "Enter" && (target.tagName === "INPUT" || ctrlKey || metaKey);

  function send(button) {
    sent = { at: performance.now(), button: button || pressed(), runs: !settled() };
  }

  // What started no run by then was not sent after all.
  const onItsWay = () => Boolean(sent) && (sent.runs || performance.now() - sent.at < STARTS);
  const pressed = () => onItsWay() && sent.button;
  window.ready42OnItsWay = onItsWay;

  function look() {
    if (!sent) return;
    if (!settled()) sent.runs = true;
    else if (sent.runs) sent = null;
  }

  function left({ target }) {
    if (!text(target) || !alone(target) || target.value === found) return;
    found = target.value;
    send(null);
  }

  // A list of choices is drawn at the end of the page, outside of the field that opened it.
  function picks(one) {
    if (one?.matches("[role=option]")) return alone(document.activeElement);
    return one && alone(one) && !one.querySelector("[type=radio]:checked");
  }

  // The same link where it is still there: another one with its address may do something else.
  function follow(link, quiet) {
    const busy = !settled() || onItsWay() || hand();
    if (busy || !quiet) return setTimeout(follow, WAIT, link, !busy);
    const same = [...document.querySelectorAll("a")].find((one) => one.href === link.href);
    (link.isConnected ? link : same)?.click();
  }

  function again(one) {
    if (pressed()) return setTimeout(again, WAIT, one);
    held.delete(one);
    if (one.isConnected) (one.querySelector("input") || one).click();
  }

  function stop(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  // A button that is pressed twice is pressed; and Streamlit makes two clicks of one on a choice.
  function hold(event, one) {
    stop(event);
    if (one === pressed() || held.has(one)) return;
    held.add(one);
    setTimeout(again, WAIT, one);
  }

  function click(event) {
    const [link, button, pick] = [LINK, BUTTON, PICK].map((kind) => event.target.closest(kind));
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || !event.isTrusted;
    if (link) {
      if (elsewhere || !(onItsWay() || hand())) return;
      stop(event);
      return void setTimeout(follow, WAIT, link, false);
    }
    if (pressed() && (button || (pick && alone(pick)))) return hold(event, button || pick);
    if (button || picks(pick)) send(button);
  }

  const listen = (name, act) => document.addEventListener(name, act, true);
  listen("focusin", ({ target }) => (found = target.value));
  listen("focusout", left);
  listen("keydown", (event) => enters(event) && left(event));
  listen("change", ({ target }) => target.matches("[type=radio], [type=checkbox]") && alone(target) && send(null));
  listen("click", click);
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    attributes: true,
    attributeFilter: ["data-test-script-state"],
  });
})();
