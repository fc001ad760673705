/** What leaves the page: figures with their captions, and links that name their release. */
import assert from "node:assert/strict";
import test from "node:test";
import { figure, sample, wrapped } from "../src/drawing/figure.ts";
import { LIGHT } from "../src/drawing/palette.ts";
import { otherRelease } from "../src/drawing/permalink.ts";
import { svgFile } from "../src/drawing/svg.ts";
import { readLineage, type AtlasLine } from "../src/lineage/record.ts";
import { saved } from "./saved.ts";

function atlas(): AtlasLine {
  const found = readLineage(saved("lineage"));
  if (!found.ok) throw new Error(found.error);
  return found.value.atlas;
}

test("a figure says title, what it shows, its legend and where it is from, and no line runs over the edge", () => {
  const cite = `${atlas().cite} · ${"x".repeat(300)} · and an end`;
  const made = figure({ shapes: [], width: 600, height: 100 }, { title: "A title of a figure", shown: "1990 to 2001; two groups.", cite }, [sample("ally"), sample("rival")]);
  const svg = svgFile(made.shapes, made.width, made.height, "A title of a figure", LIGHT);
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((found) => found[1] ?? "").join(" ");
  for (const part of ["A title of a figure", "1990 to 2001", "ally", "rival", "unreleased, built from the profiles", "as described in", "and an end"]) assert.ok(words.includes(part), part);
  for (const shape of made.shapes) if (shape.shape === "words") assert.ok(shape.words.length * shape.size * 0.54 <= made.width && shape.y < made.height);
});

test("words are wrapped between words, and a word that fits no line is broken", () => {
  assert.deepEqual(wrapped("one two three four", 9), ["one two", "three", "four"]);
  assert.deepEqual(wrapped("abcdefghijkl", 8), ["abcdefgh", "ijkl"]);
  assert.deepEqual(wrapped("", 20), []);
});

test("a fade leaves the page as a gradient between its two ends", () => {
  const svg = svgFile([{ shape: "stroke", ink: "ally", width: 3, fade: [0, 1], points: [10, 5, 40, 5] }], 50, 10, "x", LIGHT);
  assert.match(svg, /<linearGradient id="([^"]+)" gradientUnits="userSpaceOnUse" x1="10" y1="5" x2="40" y2="5">.*stop-opacity="0".*stop-opacity="1".*stroke="url\(#\1\)"/s);
});

test("a link that was made on another release says so, and one of this release does not", () => {
  const now = { ...atlas(), release: "1.2", edition: "release 1.2" };
  const said = (release: string): string | null => otherRelease(new URLSearchParams({ release }), now);
  assert.equal(said("1.2"), null);
  assert.equal(otherRelease(new URLSearchParams(), now), null);
  assert.match(said("1.1") ?? "", /made on release 1\.1; this is release 1\.2/);
  assert.match(said("after-1.1") ?? "", /a build after release 1\.1/);
  assert.match(said("unreleased") ?? "", /not released/);
});
