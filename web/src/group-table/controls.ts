/** The search box and the sorting heads of the table of groups. */

/** A labelled search box with a count of what it found. */
export interface Finder {
  readonly box: HTMLElement;
  say(words: string): void;
}

/** A search box that tells what is typed. */
export function makeFinder(onWords: (words: string) => void): Finder {
  const box = document.createElement("div");
  box.className = "find";
  box.setAttribute("role", "search");
  const label = document.createElement("label");
  label.textContent = "Find a group ";
  const input = document.createElement("input");
  input.type = "search";
  input.autocomplete = "off";
  label.append(input);
  const output = document.createElement("output");
  box.append(label, output);
  input.addEventListener("input", () => onWords(input.value));
  return { box, say: (words) => void (output.textContent = words) };
}

/** Turns a column's head into a button that tells when its order is asked for. */
export function makeSortable(head: HTMLTableCellElement, onSort: () => void): void {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.replaceChildren(button);
  button.addEventListener("click", onSort);
}

/** Shows on the heads which column sorts the table, and how. */
export function showOrder(heads: readonly HTMLTableCellElement[], column: number, descending: boolean): void {
  heads.forEach((head, index) => {
    if (index === column) head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  });
}
