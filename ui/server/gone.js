// While the server is gone our own words stand on top. Streamlit's dialog about it asks about the internet, and bars the
// page behind it from being read: it is closed as often as it comes.
(() => {
  if (window.ready42Gone) return;
  window.ready42Gone = true;
  const GONE = "[data-testid=stApp]:not([data-test-connection-state=CONNECTED])";

  function close() {
    if (!document.querySelector(GONE)) return;
    document.querySelector("[data-testid=stDialog] [role=dialog] > button[aria-label=Close]")?.click();
  }

  new MutationObserver(close).observe(document.body, { childList: true, subtree: true });
})();
