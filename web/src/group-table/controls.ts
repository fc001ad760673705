/** The search box, the choice of a theatre and the sorting heads of a table. */

/** A labelled search box with a count of what it found. */
export interface Finder {
  readonly box: HTMLElement;
  say(words: string): void;
}

/** A search box that tells what is typed, and beside it a choice of parts where there are any. */
export function makeFinder(label: string, parts: ReadonlyMap<string, string>, onAsk: (words: string, part: string) => void): Finder {
  const box = document.createElement("div");
  box.className = "find";
  box.setAttribute("role", "search");
  const input = document.createElement("input");
  input.type = "search";
  input.autocomplete = "off";
  box.append(labelled(`${label} `, input));
  const choice = document.createElement("select");
  if (parts.size) {
    choice.append(new Option("everywhere", ""), ...[...parts].map(([key, words]) => new Option(words, key)));
    box.append(labelled("in ", choice));
  }
  const output = document.createElement("output");
  box.append(output);
  const ask = (): void => onAsk(input.value, choice.value);
  input.addEventListener("input", ask);
  choice.addEventListener("input", ask);
  return { box, say: (words) => void (output.textContent = words) };
}

function labelled(words: string, control: HTMLElement): HTMLLabelElement {
  const label = document.createElement("label");
  label.append(words, control);
  return label;
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
