/** The search, on the files that Python wrote: what is found, in what order, and what is loaded for it. */
import assert from "node:assert/strict";
import test from "node:test";
import { editDistance, lettersOf, matches, ranked, typedWords } from "../src/search/match.ts";
import { Search } from "../src/search/search.ts";
import { saved } from "./saved.ts";

interface Saved {
  readonly head: unknown;
  readonly words: Readonly<Record<string, unknown>>;
  readonly postings: readonly unknown[];
  readonly hits: readonly unknown[];
}

function search(loaded: string[] = []): Search {
  const files = saved("search") as Saved;
  return new Search((name) => {
    loaded.push(name);
    const [kind, part = ""] = name.split("-");
    const all: Readonly<Record<string, unknown>> = {
      head: files.head, words: files.words[part], numbers: files.postings[Number(part)], hits: files.hits[Number(part)],
    };
    return Promise.resolve(all[kind ?? ""]);
  });
}

test("a name is found by its beginning, by its abbreviation and with a wrong letter", async () => {
  for (const typed of ["blue riv", "BRA", "blue rievr", "Blúe River"]) {
    const [first] = await search().find(typed);
    assert.equal(first?.words, "Blue River Army", typed);
  }
});

test("all words have to be there", async () => {
  const hits = await search().find("bridge gulu");
  assert.ok(hits.length > 0 && hits.every((hit) => /bridge/.test(hit.words) && /Gulu/.test(hit.words)));
  assert.deepEqual(await search().find("bridge zanzibar"), []);
});

test("only the files of the typed words are loaded, each once", async () => {
  const loaded: string[] = [];
  const both = search(loaded);
  await both.find("gulu");
  await both.find("gulu");
  assert.deepEqual(loaded.filter((name) => name.startsWith("words")), ["words-g"]);
  assert.equal(new Set(loaded).size, loaded.length);
});

test("letters may be left out, put in, changed and exchanged", () => {
  assert.deepEqual([editDistance("taliban", "talban", 2), editDistance("taliban", "tailban", 2), editDistance("abc", "xyz", 1)], [1, 1, 2]);
  assert.deepEqual(matches("talibna", ["taliban", "talent"], true).map((m) => m.word), ["taliban"]);
  assert.deepEqual(matches("bra", ["bra", "brand", "era"], true).map((m) => m.word), ["bra", "brand"]);
  assert.deepEqual(matches("bra", ["brand"], false), []);
  assert.deepEqual(lettersOf("latiban"), ["l", "a"]);
});

test("typed words are folded, once each; near hits come before far ones and names before sentences", () => {
  assert.deepEqual(typedWords("Al-Fātiḥ, al fatih x"), ["al", "fatih"]);
  const found = [new Map([[7, 1], [9, 0], [2, 1]]), new Map([[7, 0], [9, 0], [2, 0]])];
  assert.deepEqual(ranked(found, 2), [9, 2]);
});
