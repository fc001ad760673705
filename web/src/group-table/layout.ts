/** Which rows are shown, and in what order: rows of words in, indexes out. */

export interface Choice {
  readonly words: string;
  readonly column: number;
  readonly descending: boolean;
}

/** Indexes of the rows that hold all words asked for, sorted by a column (-1 keeps the order). */
export function chooseRows(rows: readonly (readonly string[])[], choice: Choice): number[] {
  const wanted = fold(choice.words).split(/\s+/).filter(Boolean);
  const shown = rows
    .map((cells, index) => ({ index, cells, text: fold(cells.join(" ")) }))
    .filter((row) => wanted.every((word) => row.text.includes(word)));
  if (choice.column >= 0) {
    const sign = choice.descending ? -1 : 1;
    shown.sort((a, b) => sign * (a.cells[choice.column] ?? "").localeCompare(b.cells[choice.column] ?? ""));
  }
  return shown.map((row) => row.index);
}

/** Lower case without marks, so that "Fatih" finds "Fātiḥ". */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
