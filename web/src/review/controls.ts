/** Buttons, the reason, the correction, and the keys that do the same. */
import { element } from "./draw.js";

export type Act = "accepted" | "rejected" | "unsure" | "correct" | "undo" | "next" | "previous" | "down" | "up" | "whole" | "why" | "help";

interface Key {
  readonly key: string;
  readonly act: Act;
  readonly words: string;
}

const KEYS: readonly Key[] = [
  { key: "a", act: "accepted", words: "accept" },
  { key: "r", act: "rejected", words: "reject" },
  { key: "u", act: "unsure", words: "unsure" },
  { key: "c", act: "correct", words: "correct" },
  { key: "z", act: "undo", words: "undo" },
  { key: "n", act: "next", words: "later" },
  { key: "p", act: "previous", words: "back" },
  { key: "j", act: "down", words: "next statement" },
  { key: "k", act: "up", words: "statement before" },
  { key: "w", act: "why", words: "write why" },
  { key: "?", act: "help", words: "keys" },
];
const MORE: Readonly<Record<string, Act>> = { ArrowDown: "down", ArrowUp: "up", ArrowRight: "next", ArrowLeft: "previous", Escape: "whole" };
const BUTTONS: readonly Act[] = ["accepted", "correct", "rejected", "unsure", "next", "undo"];

/** The bar under the card. */
export interface Bar {
  readonly box: HTMLElement;
  readonly why: HTMLInputElement;
  readonly value: HTMLInputElement;
  readonly certainty: HTMLSelectElement;
  readonly form: HTMLFormElement;
  say(scope: string): void;
  enable(act: Act, isOn: boolean): void;
}

/** Builds the bar; `onAct` is told each button, `onCorrect` the finished correction. */
export function makeBar(onAct: (act: Act) => void, onCorrect: () => void): Bar {
  const box = element("div", "bar");
  const scope = element("p", "scope");
  const why = field("Why", "the reason, kept with the decision");
  const row = element("div", "buttons");
  const buttons = new Map<Act, HTMLButtonElement>();
  for (const act of BUTTONS) {
    const key = KEYS.find((each) => each.act === act);
    if (!key) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = act;
    button.append(key.words, " ", element("kbd", "", key.key));
    button.addEventListener("click", () => onAct(act));
    buttons.set(act, button);
    row.append(button);
  }
  const value = field("Read instead", "12-15, 16+, May 2001, a name, unknown …");
  const certainty = document.createElement("select");
  certainty.append(new Option("as sure as read", ""), ...["certain", "probable", "possible", "open"].map((word) => new Option(word, word)));
  const form = document.createElement("form");
  form.className = "correction";
  form.hidden = true;
  const send = document.createElement("button");
  send.type = "submit";
  send.textContent = "write the correction";
  form.append(value.label, labelled("How sure", certainty), send);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onCorrect();
  });
  box.append(scope, why.label, form, row, help());
  return {
    box,
    why: why.input,
    value: value.input,
    certainty,
    form,
    say: (words) => void (scope.textContent = words),
    enable: (act, isOn) => void (buttons.get(act) && (buttons.get(act)!.disabled = !isOn)),
  };
}

/** Listens to keys; inside a field only Escape and Enter mean anything. */
export function listen(onAct: (act: Act) => void): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const isField = target.matches("input, select, textarea");
    if (isField) {
      if (event.key === "Escape") {
        target.blur();
        onAct("whole");
      }
      return;
    }
    const act = MORE[event.key] ?? KEYS.find((each) => each.key === event.key)?.act;
    if (!act) return;
    event.preventDefault();
    onAct(act);
  });
}

function help(): HTMLElement {
  const box = document.createElement("details");
  box.className = "keys";
  const list = element("dl");
  for (const { key, words } of KEYS) list.append(element("dt", "", key), element("dd", "", words));
  list.append(element("dt", "", "Esc"), element("dd", "", "the whole card again"));
  box.append(element("summary", "", "Keys"), list);
  return box;
}

function field(words: string, hint: string): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement } {
  const input = document.createElement("input");
  input.type = "text";
  input.autocomplete = "off";
  input.placeholder = hint;
  return { label: labelled(words, input), input };
}

function labelled(words: string, control: HTMLElement): HTMLLabelElement {
  const label = document.createElement("label");
  label.append(words, control);
  return label;
}
