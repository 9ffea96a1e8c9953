// What a person did and the database does not have yet. It lives as long as the tab, whatever page is on screen: each
// entry is sent until the server's own reply says that it is saved. No state here follows from a click alone.
const AWAY = "[data-testid=stApp]:not([data-test-connection-state=CONNECTED])";
const LATE = 8000;
const AGAIN = 4000;
const SOON = 120;
const GONE = "The program could not be reached.";
const SLOW = "The program has not replied yet.";

function make() {
  const held = new Map();
  const typing = new Set();
  const told = new Set();
  let last = Date.now();
  let send = null;
  let timer = 0;
  let tries = 0;

  // A button that was pressed just before goes first: of two requests that wait for a busy server it takes the last.
  const inTurn = () => Boolean(window.ready42OnItsWay?.());
  const away = () => Boolean(document.querySelector(AWAY));
  const kept = () => [...held.values()].filter(({ kind }) => kind !== "at");
  const failed = () => kept().filter(({ state }) => state === "failed");
  const name = ({ token, kind, key }) => `${token}:${kind}:${key}`;

  function tell(news = []) {
    document.documentElement.toggleAttribute("data-r42-hand", kept().length + typing.size > 0);
    foot(failed().length);
    for (const one of told) one(news);
  }

  function foot(count) {
    let words = document.querySelector(".r42-unsaved");
    if (!count) return void words?.remove();
    if (!words) {
      words = document.createElement("div");
      words.className = "r42-unsaved";
      words.setAttribute("role", "status");
      document.body.append(words);
    }
    const said = count === 1 ? "1 answer not saved" : `${count} answers not saved`;
    if (words.textContent !== said) words.textContent = said;
  }

  // What two windows disagree about waits for a person, and goes along with the rest.
  const waits = () => [...held.values()].some(({ state }) => state === "pending" || state === "failed");

  function out() {
    clearTimeout(timer);
    timer = setTimeout(() => waits() && out(), inTurn() ? SOON : AGAIN);
    const now = performance.now();
    for (const one of kept()) {
      const why = away() ? GONE : one.state === "pending" && now - one.since > LATE ? SLOW : null;
      if (why) Object.assign(one, { state: "failed", why });
    }
    const wire = [...held.values()].map(({ kind, key, token, value, over, seq, was }) => ({
      kind, key, token, value, over, seq, was,
    }));
    if (send && !away() && !inTurn()) send({ tries: ++tries, entries: wire });
    tell();
  }

  function put({ token, kind, key, value, over }) {
    const id = name({ token, kind, key });
    const before = held.get(id);
    const was = before ? [...before.was, before.value].slice(-20) : [];
    const entry = { token, kind, key, value, was, over: before ? before.over : over, seq: (last += 1) };
    held.set(id, { ...entry, state: "pending", why: "", since: performance.now() });
    out();
  }

  function settled(one) {
    held.delete(name(one));
    if (one.kind === "settle") held.delete(name({ ...one, kind: one.value.kind }));
  }

  function replied(replies) {
    const news = [];
    for (const reply of replies) {
      const one = held.get(reply.id);
      if (!one || one.seq !== reply.seq) continue;
      if (reply.state === "saved") settled(one);
      else Object.assign(one, { state: reply.state, why: reply.why });
      if (reply.state === "saved") news.push({ ...one, rev: reply.rev });
    }
    tell(news);
  }

  function fresh() {
    for (const one of failed()) Object.assign(one, { state: "pending", since: performance.now() });
  }

  // The server is back, perhaps with a new session that knows nothing of us: what waits is sent again at once.
  let gone = away();
  new MutationObserver(() => {
    if (gone === away()) return;
    gone = !gone;
    if (!gone) fresh();
    if (held.size) out();
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["data-test-connection-state"] });

  window.addEventListener("beforeunload", (event) => {
    if (kept().length + typing.size) event.preventDefault();
  });

  return {
    put,
    replied,
    get: (token, kind, key) => held.get(name({ token, kind, key })),
    courier(sender) {
      send = sender;
      if (held.size) out();
    },
    listen(one) {
      told.add(one);
      return () => told.delete(one);
    },
    typed(field, on) {
      if (on) typing.add(field);
      else typing.delete(field);
      tell();
    },
    again() {
      fresh();
      out();
    },
    // A way to another page waits for what is on its way to the database, not for what cannot get there now.
    busy: () => !away() && [...held.values()].some(({ state }) => state === "pending"),
  };
}

export const hand = (window.ready42Hand ??= make());
