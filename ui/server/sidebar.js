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

  document.addEventListener("click", followed);
  for (const other of ["keydown", "pointerdown"]) document.addEventListener(other, () => (went = null), true);
  new MutationObserver(stay).observe(document.body, { childList: true, subtree: true });
})();
