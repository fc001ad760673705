/** Which rows are shown, and in what order: rows of words in, indexes out. */

/** A row of the table: all its words, the parts it belongs to, and what each column is sorted by. */
export interface Row {
  readonly words: string;
  readonly parts: readonly string[];
  readonly keys: readonly string[];
}

/** What the reader asked for; column -1 keeps the order of the page. */
export interface Choice {
  readonly words: string;
  /** Key of a part of the table; empty: all of it. */
  readonly part: string;
  readonly column: number;
  readonly descending: boolean;
}

/** Indexes of the rows that hold all words asked for, sorted by a column; empty keys come last. */
export function chooseRows(rows: readonly Row[], choice: Choice): number[] {
  const wanted = fold(choice.words).split(/\s+/).filter(Boolean);
  const shown = rows
    .map((row, index) => ({ index, isPart: !choice.part || row.parts.includes(choice.part), text: fold(row.words), key: row.keys[choice.column] ?? "" }))
    .filter((row) => row.isPart && wanted.every((word) => row.text.includes(word)));
  if (choice.column >= 0) {
    const sign = choice.descending ? -1 : 1;
    shown.sort((a, b) => Number(a.key === "") - Number(b.key === "") || sign * compare(a.key, b.key) || a.index - b.index);
  }
  return shown.map((row) => row.index);
}

/** Numbers as numbers, words as words. */
function compare(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true, sensitivity: "base" });
}

/** Lower case without marks, so that "Fatih" finds "Fātiḥ". */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
