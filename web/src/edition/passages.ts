/** What was read, shown at its passage: pointing at it or focusing its number says it in words; Enter pins the panel. */
import type { OpenEvidence } from "./panel.js";
import { readPassages, type Passage, type Passages } from "./statements.js";

/** Most statements that the words at a passage list; the panel has them all. */
const MOST = 6;

/** Starts when the reader asks to see what was read; its words are loaded then. */
export function startPassages(open: OpenEvidence): void {
  const choice = document.querySelector<HTMLInputElement>("#show-read");
  const prose = document.querySelector<HTMLElement>("[data-read]");
  if (!choice || !prose) return;
  let passages: Passages | null = null;
  const tip = makeTip();
  const show = (target: EventTarget | null): void => {
    const passage = choice.checked && target instanceof Element ? passageOf(target) : null;
    tip.show(passage, (passage && passages?.get(passage.id)) || []);
  };
  const load = (): void => {
    if (choice.checked && !passages) readPassages(prose.dataset["read"] ?? "", (found) => (passages = found));
  };
  choice.addEventListener("change", load);
  load();
  prose.addEventListener("pointerover", (event) => show(event.target));
  prose.addEventListener("focusin", (event) => show(event.target));
  prose.addEventListener("focusout", () => tip.show(null, []));
  prose.addEventListener("pointerleave", () => tip.show(null, []));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") tip.show(null, []);
  });
  prose.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const count = target?.closest(".read + a") ?? (target?.closest("a") ? null : target && passageOf(target)?.nextElementSibling);
    if (!choice.checked || !count?.matches(".read + a") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    tip.show(null, []);
    open(count.getAttribute("href") ?? "", count);
  });
}

/** The passage that an element lies in, or that its number stands behind. */
function passageOf(target: Element): HTMLElement | null {
  const count = target.closest(".read + a");
  return (count?.previousElementSibling ?? target.closest(".read")) as HTMLElement | null;
}

interface Tip {
  show(passage: HTMLElement | null, statements: Passage): void;
}

function makeTip(): Tip {
  const box = document.createElement("div");
  box.className = "tooltip";
  box.id = "read-here";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  document.body.append(box);
  let at: HTMLElement | null = null;
  return {
    show(passage, statements) {
      at?.classList.remove("pointed");
      at?.nextElementSibling?.removeAttribute("aria-describedby");
      at = statements.length ? passage : null;
      box.hidden = !at;
      if (!at) return;
      at.classList.add("pointed");
      at.nextElementSibling?.setAttribute("aria-describedby", box.id);
      box.replaceChildren(listOf(statements));
      const line = at.getClientRects()[0] ?? at.getBoundingClientRect();
      const left = Math.min(line.left, document.documentElement.clientWidth - box.offsetWidth - 16);
      const above = line.top - box.offsetHeight - 8;
      box.style.left = `${Math.max(16, left) + scrollX}px`;
      box.style.top = `${(above > 8 ? above : at.getBoundingClientRect().bottom + 8) + scrollY}px`;
    },
  };
}

function listOf(statements: Passage): HTMLUListElement {
  const list = document.createElement("ul");
  for (const [words, strength] of statements.slice(0, MOST)) {
    const item = document.createElement("li");
    item.append(words, " ");
    const said = document.createElement("span");
    said.className = "strength";
    said.textContent = strength;
    item.append(said);
    list.append(item);
  }
  const rest = statements.length - MOST;
  if (rest > 0) {
    const item = document.createElement("li");
    item.className = "more";
    item.textContent = `and ${rest} more; Enter shows all`;
    list.append(item);
  }
  return list;
}
