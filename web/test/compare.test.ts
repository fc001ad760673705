/** The comparison, on the files that Python wrote: rows that picture and table share. */
import assert from "node:assert/strict";
import test from "node:test";
import { LIGHT } from "../src/drawing/palette.ts";
import { elements, svgFile } from "../src/drawing/svg.ts";
import { markup, parts } from "../src/compare/draw.ts";
import { rowsOf, yearsIn } from "../src/compare/layout.ts";
import { readGroup, type ComparedGroup } from "../src/compare/record.ts";
import { OFF } from "../src/switches/state.ts";
import { dayOf } from "../src/time/axis.ts";
import { assertPicture, saved } from "./saved.ts";

function groups(): ComparedGroup[] {
  return (saved("compare") as unknown[]).map((found) => {
    const group = readGroup(found);
    if (!group.ok) throw new Error(group.error);
    return group.value;
  });
}

test("every bar has a row of its own, attacks and sizes one each", () => {
  const layout = rowsOf(groups(), OFF);
  const bars = groups().flatMap((group) => group.bands.flatMap((band) => band.bars));
  assert.equal(layout.rows.filter((row) => row.bar).length, bars.length);
  assert.equal(layout.rows.flatMap((row) => row.points).length, groups().flatMap((group) => [...group.attacks, ...group.sizes]).length);
  layout.rows.forEach((row, n) => assert.ok(n === 0 || row.y > (layout.rows[n - 1]?.y ?? 0)));
});

test("groups stand on one axis, and the switches hide what they say", () => {
  const layout = rowsOf(groups(), OFF);
  assert.equal(layout.first, dayOf(1990));
  const firm = rowsOf(groups(), { ...OFF, hidesHedged: true });
  assert.ok(firm.rows.length < layout.rows.length);
  const early = rowsOf(groups(), { ...OFF, asOf: dayOf(1996) });
  assert.ok(early.last <= dayOf(1997) && early.rows.length < layout.rows.length);
});

test("each mark is a link with its words", () => {
  const layout = rowsOf(groups(), OFF);
  const svg = markup(parts(groups(), layout, 900), 900, layout.high, LIGHT);
  assert.equal(svg.match(/<a /g)?.length, layout.rows.filter((row) => row.bar).length + layout.rows.flatMap((row) => row.points).length + groups().length);
  assert.ok(!/href=""/.test(svg));
});

test("times say what is not stated", () => {
  const bar = { start_min: null, start_max: null, end_min: null, end_max: null, seen: null, is_throughout: true, contested: null };
  assert.equal(yearsIn(bar), "no date stated");
  assert.equal(yearsIn({ ...bar, start_min: dayOf(1994) }), "1994, no end stated");
  assert.equal(yearsIn({ ...bar, start_min: dayOf(1994), seen: dayOf(2004) }), "1994, no end stated, last shown 2004");
  assert.equal(yearsIn({ ...bar, start_min: dayOf(1994), end_max: dayOf(1994, 5) }), "1994");
});

test("words of the atlas are words in the picture", () => {
  const shape = { shape: "words", ink: "ink", x: 0, y: 0, words: '<b>&"', size: 12 } as const;
  assert.ok(elements([shape], LIGHT).includes("&lt;b&gt;&amp;&quot;"));
});

test("the picture is as it was kept", () => {
  const layout = rowsOf(groups(), OFF);
  assertPicture("compare", svgFile(parts(groups(), layout, 900).flatMap((part) => part.shapes), 900, layout.high, "Invented groups", LIGHT));
});
