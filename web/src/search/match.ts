/** Which words of the index are meant by a typed one: the same, beginning with it, or a letter or two away. */
import { fold } from "./fold.ts";

/** Letters that may be wrong in a word of some length. */
export function slack(length: number): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/** A word of the index and how far it is from the typed one; 0 is the same. */
export interface Match {
  readonly word: string;
  readonly distance: number;
}

/** Folded words of what was typed, once each. */
export function typedWords(query: string): string[] {
  return [...new Set(fold(query).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1))];
}

/** The nearest words of a list; `isLast` words may go on. */
export function matches(typed: string, words: Iterable<string>, isLast: boolean, most = 24): Match[] {
  const allowed = slack(typed.length);
  const found: Match[] = [];
  for (const word of words) {
    if (word === typed) found.push({ word, distance: 0 });
    else if (isLast && word.startsWith(typed)) found.push({ word, distance: 0.4 });
    else if (allowed && Math.abs(word.length - typed.length) <= allowed) {
      const distance = editDistance(typed, word, allowed);
      if (distance <= allowed) found.push({ word, distance });
    }
  }
  const exact = found.some((match) => match.distance < 1);
  return found
    .filter((match) => !exact || match.distance < 1)
    .sort((a, b) => a.distance - b.distance || a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}

/** Letters put in, left out, changed or exchanged (optimal string alignment); more than `most` counts as more. */
export function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
}

/** First letters under which a word may stand: its own, and the second where the first two may be exchanged. */
export function lettersOf(typed: string): string[] {
  return [...new Set([typed[0] ?? "", ...(slack(typed.length) ? [typed[1] ?? ""] : [])])].filter(Boolean);
}

/** Entries that hold every typed word, best first: near words before far ones, names before sentences. */
export function ranked(found: readonly ReadonlyMap<number, number>[], most: number): number[] {
  const [first, ...others] = [...found].sort((a, b) => a.size - b.size);
  if (!first) return [];
  const held = [...first].filter(([entry]) => others.every((other) => other.has(entry)));
  const score = (entry: number, distance: number): number => distance + others.reduce((sum, other) => sum + (other.get(entry) ?? 0), 0);
  return held
    .map(([entry, distance]) => [entry, score(entry, distance)] as const)
    .sort((a, b) => a[1] - b[1] || a[0] - b[0])
    .slice(0, most)
    .map(([entry]) => entry);
}
