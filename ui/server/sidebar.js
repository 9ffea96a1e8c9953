// Links of ours, in the sidebar and above the questions, lead on without a reload: as going back does, Streamlit shows
// the page the address names.
(() => {
  if (window.ready42Sidebar) return;
  window.ready42Sidebar = true;
  const OURS = ".r42-menu a, .r42-rail a, .r42-rows a, .r42-ways a";
  const NARROW = 768;
  let went = null;

  function followed(event) {
    const link = event.target.closest(OURS);
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const listed = link.closest("[data-testid=stSidebar]");
    const narrow = window.innerWidth <= NARROW;
    went = listed && !narrow ? link.getAttribute("href") : null;
    history.pushState(null, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
    if (listed && narrow) document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
  }

  // The list is new on the page it led to: whoever came by it goes on from the same link.
  function stay() {
    if (went === null || document.activeElement !== document.body) return;
    [...document.querySelectorAll(OURS)].find((link) => link.getAttribute("href") === went)?.focus();
  }

  // On a phone a bar of ours opens the menu, by Streamlit's own button; it goes on from the first link, and comes back.
  const BAR = ".r42-menu-button";
  const find = (one) => document.querySelector(one);
  const open = () => find("[data-testid=stSidebar]")?.getAttribute("data-collapsed") === "false";
  let wanted = null;

  function pressed(event) {
    if (!event.target.closest(BAR)) return;
    wanted = ".r42-menu a";
    find("[data-testid=stExpandSidebarButton]")?.click();
  }

  function told() {
    document.documentElement.classList.toggle("r42-barred", Boolean(find(BAR)));
    const bar = find(BAR);
    const before = bar?.getAttribute("aria-expanded") === "true";
    if (!bar || before === open()) return;
    bar.setAttribute("aria-expanded", String(open()));
    if (!open()) wanted = window.innerWidth <= NARROW && document.activeElement === document.body ? BAR : null;
    if (wanted) find(wanted)?.focus();
    wanted = null;
  }

  document.addEventListener("click", followed);
  document.addEventListener("click", pressed);
  for (const other of ["keydown", "pointerdown"]) document.addEventListener(other, () => (went = null), true);
  const look = { childList: true, subtree: true, attributes: true, attributeFilter: ["data-collapsed"] };
  new MutationObserver(() => (told(), stay())).observe(document.body, look);
})();
