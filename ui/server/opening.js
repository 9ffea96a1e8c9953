// Where a page opens: at its top, or at the question its address names where that would not be seen from there.
// Streamlit keeps the place of the page before, and the browser moves it again while the new content comes in. So the
// place is held until the page is drawn, or until the person moves. What only saves an answer moves nothing.
(() => {
  if (window.ready42Opening) return;
  window.ready42Opening = true;
  const HEAD = 64;
  const SEEN = 320;
  const QUIET = 500;
  const MOVES = ["wheel", "touchmove", "keydown", "pointerdown"];
  const find = (selector) => document.querySelector(selector);
  // By the time this runs, a page may already have named a question of its own in the address.
  const came = new URL(window.ready42Came || window.location.href);
  let at = { page: null, question: null };
  let opening = null;
  let quiet = 0;

  function named() {
    const card = opening.to && find(`[data-card="${CSS.escape(opening.to)}"]`);
    return card && (find(".st-key-asked") || card);
  }

  function hold(main) {
    const question = named();
    const top = question ? question.getBoundingClientRect().top + main.scrollTop : 0;
    const nearby = opening.anew && window.innerHeight - top >= SEEN;
    main.scrollTop = nearby ? 0 : top - HEAD;
  }

  // A card that was just added stands above the form it was typed into, which has folded.
  function added() {
    const card = find(".st-key-just_added:not([data-found])");
    if (!card) return;
    card.dataset.found = "yes";
    card.scrollIntoView({ block: "center" });
    find(".st-key-just_added summary")?.focus({ preventScroll: true });
  }

  function look() {
    added();
    const address = at.page === null ? came : window.location;
    const page = address.pathname;
    const question = new URLSearchParams(address.search).get("q");
    const anew = page !== at.page;
    // A question that a page names itself while it opens is no question that somebody asked for.
    const asked = question && question !== at.question && !opening?.anew;
    if (anew || asked) opening = { anew, to: question, ran: false };
    at = { page, question };
    const main = opening && find("[data-testid=stMain]");
    if (!main) return;
    hold(main);
    const runs = !find("[data-testid=stApp][data-test-script-state=notRunning]");
    const drawing = runs || find("[data-testid=stMain] :is([data-testid=stSkeleton], [data-stale=true])");
    opening.ran ||= runs;
    grows.observe(find("[data-testid=stMainBlockContainer]") || main);
    clearTimeout(quiet);
    if (opening.ran && !drawing && (!opening.to || named())) quiet = setTimeout(() => (opening = null), QUIET);
  }

  let waiting = false;
  function soon() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      look();
    });
  }
  // What is drawn late makes the page longer without a new element: a chart, a font, a box that grows with its text.
  const grows = new ResizeObserver(soon);
  new MutationObserver(soon).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["data-test-script-state", "data-stale"],
  });
  for (const move of MOVES) document.addEventListener(move, () => (opening = null), { capture: true, passive: true });
  look();
})();
