// A page of cards: which of them are asked now, one at a time or all, how far the person is, and the ways on and back.
import { Card } from "./card.js";
import { el, say, show } from "./dom.js";
import { hand } from "./hand.js";

const found = new Map();

class Pages {
  words(data, parent) {
    const page = this.#page(data.page);
    page.begin(data, parent);
  }

  now(data) {
    this.#page(data.page).update(data);
  }

  #page(id) {
    if (!found.has(id)) found.set(id, new Page());
    return found.get(id);
  }
}

export const pages = new Pages();

export function drop(id, parent) {
  const page = found.get(id);
  if (page && (!page.parent || page.parent === parent)) {
    page.end();
    found.delete(id);
  }
}

class Page {
  begin(words, parent) {
    for (const [id, other] of found) if (other !== this && other.parent === parent) drop(id, parent);
    if (this.node?.isConnected && this.parent === parent) return;
    this.end();
    Object.assign(this, { words, parent, cards: new Map(), at: null });
    this.bar = el("i");
    this.far = el("div", { class: "r42-far" }, el("p", {}), el("div", { class: "r42-pbar", "aria-hidden": "true" }, this.bar));
    this.place = el("p", { class: "r42-place", "aria-live": "polite" });
    this.list = el("div", { class: `r42-cards r42-${words.mode}` });
    this.back = el("a", { class: "r42-way r42-back", onclick: (event) => this.#step(event, -1) });
    this.next = el("a", { class: "r42-way r42-next", onclick: (event) => this.#step(event, 1) });
    this.ways = el("nav", { class: "r42-ways", "aria-label": "Back and on" }, this.back, this.next);
    this.node = el("div", { class: "r42-questions" }, this.far, this.place, this.list);
    parent.append(this.node);
    this.deaf = hand.listen((news) => this.#heard(news));
    if (this.stored) this.update(this.stored);
  }

  end() {
    this.deaf?.();
    for (const card of this.cards?.values() ?? []) card.flush();
    this.node?.remove();
  }

  update(stored) {
    this.stored = stored;
    if (!this.node) return;
    this.at = hand.get(this.words.token, "at", this.words.path)?.value ?? stored.at;
    this.#draw();
  }

  #draw() {
    const wanted = this.stored.cards.map((now) => [`${now.layer}:${now.id}`, now]);
    const ids = new Set(wanted.map(([id]) => id));
    for (const [id, card] of this.cards) if (!ids.has(id)) this.#leave(id, card);
    wanted.forEach(([id, now], place) => this.#put(id, now, place));
    this.#order(wanted.map(([id]) => this.cards.get(id).node));
    this.#around();
  }

  #leave(id, card) {
    card.flush();
    card.node.remove();
    this.cards.delete(id);
  }

  #put(id, now, place) {
    if (!this.cards.has(id)) this.cards.set(id, new Card(this.words, this.words.questions[now.id], now.layer));
    const card = this.cards.get(id);
    card.number(place + 1);
    card.update(now);
    show(card.node, !this.at || now.id === this.at);
  }

  // What stands in its place already is not touched: moving an element would take the focus out of it.
  #order(nodes) {
    nodes.forEach((node, place) => {
      if (this.list.children[place] !== node) this.list.insertBefore(node, this.list.children[place] ?? null);
    });
  }

  #around() {
    const { progress, ways, cards } = this.stored;
    show(this.far, Boolean(progress));
    if (progress) {
      say(this.far.firstChild, progress.text);
      this.bar.style.width = `${Math.round(progress.share * 100)}%`;
    }
    const place = this.#place();
    show(this.place, place >= 0);
    say(this.place, place < 0 ? "" : `Question ${place + 1} of ${cards.length}`);
    this.node.toggleAttribute("data-one", place >= 0);
    if (!ways) return void this.ways.remove();
    if (!this.ways.isConnected) this.node.append(this.ways);
    this.#way(this.back, ways.back, place > 0 && "Back");
    this.#way(this.next, ways.next, place >= 0 && place + 1 < cards.length && "Next question");
  }

  #way(link, { label, path }, step) {
    say(link, step || label);
    link.toggleAttribute("data-step", Boolean(step));
    if (link.getAttribute("href") !== path) link.setAttribute("href", path);
  }

  #place() {
    return this.at ? this.stored.cards.findIndex(({ id }) => id === this.at) : -1;
  }

  // Between the questions of a part that is shown one at a time nothing has to be fetched.
  #step(event, by) {
    const place = this.#place();
    const next = place < 0 ? null : this.stored.cards[place + by];
    if (!next || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    for (const card of this.cards.values()) card.flush();
    this.at = next.id;
    hand.put({ token: this.words.token, kind: "at", key: this.words.path, value: next.id, over: 0 });
    this.#draw();
    this.node.closest("[data-testid=stMain]")?.scrollTo({ top: 0 });
    this.cards.get(`${next.layer}:${next.id}`)?.take();
  }

  #heard(news) {
    for (const card of this.cards.values()) card.heard(news);
  }
}
