// Questions as cards. The server mounts this in four roles: the hand that sends, the reply to it, the words of a page of
// questions, and what is stored for them now.
import { hand } from "./hand.js";
import { drop, pages } from "./page.js";

const LOOK = new URL("./questions.css", import.meta.url).href;

// Nothing is shown before its style sheet has come.
const dressed = (window.ready42Dressed ??= new Promise((done) => {
  const link = document.createElement("link");
  for (const name of ["load", "error"]) link.addEventListener(name, done);
  link.rel = "stylesheet";
  link.href = LOOK;
  document.head.append(link);
}));

const ROLES = {
  hand: (_, { setStateValue }) => hand.courier((typed) => setStateValue("typed", typed)),
  reply: ({ replies }) => hand.replied(replies),
  words: async (data, { parentElement }) => {
    await dressed;
    pages.words(data, parentElement);
    return () => drop(data.page, parentElement);
  },
  now: (data) => pages.now(data),
};

export default function mount(component) {
  const [data] = component.data;
  return ROLES[data.role](data, component) || (() => {});
}
