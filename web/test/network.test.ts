/** The network, on the file that Python wrote: what is shown at a year, and by what right. */
import assert from "node:assert/strict";
import test from "node:test";
import { LIGHT } from "../src/drawing/palette.ts";
import { svgFile } from "../src/drawing/svg.ts";
import { choose, measured, MEASURES, presence, viewOf, writeView, yearsOf, type View } from "../src/network/choose.ts";
import { drawNetwork, tieShapes } from "../src/network/draw.ts";
import { beside, distance, shifts, tieAt, tiesOf, walk, type Ends, type Standing, type Step } from "../src/network/layout.ts";
import { readNetwork, type NetworkFile } from "../src/network/record.ts";
import { OFF } from "../src/switches/state.ts";
import { dayOf } from "../src/time/axis.ts";
import { assertPicture, saved } from "./saved.ts";

function file(): NetworkFile {
  const found = readNetwork(saved("network"));
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

function view(part: Partial<View> = {}): View {
  return { ...viewOf(new URLSearchParams(), yearsOf(file())), ...part };
}

test("over all years every tie is shown, and every group that has one", () => {
  const choice = choose(file(), view(), OFF);
  assert.ok(choice.ties.every((present) => present !== null));
  assert.ok(choice.shown.every((ties) => ties > 0));
});

test("at a year only ties whose time reaches into it are shown", () => {
  const choice = choose(file(), view({ from: 1993, to: 1993 }), OFF);
  const kinds = file().ties.flatMap((tie, n) => (choice.ties[n] ? [tie.kind] : []));
  assert.ok(kinds.includes("host") && kinds.includes("umbrella_member"));
  assert.ok(!kinds.includes("rival") && !kinds.includes("split"));
});

test("after its last evidence a tie is only assumed, before its beginning it is none", () => {
  const bar = { start_min: dayOf(1994), start_max: dayOf(1995) - 1, end_min: null, end_max: null, seen: dayOf(2004), is_throughout: true, contested: null };
  const at = (year: number): unknown => presence(bar, dayOf(year), dayOf(year + 1) - 1);
  assert.deepEqual([at(1993), at(1994), at(2000), at(2004), at(2005)], [null, "stated", "stated", "stated", "assumed"]);
});

test("kind, group, theatre, strength and the switches take away what they say", () => {
  const all = choose(file(), view(), OFF).ties.length;
  const left = (part: Partial<View>, switches = OFF): number => choose(file(), view(part), switches).ties.filter(Boolean).length;
  assert.ok(left({ hidden: new Set(["ally"]) }) < all);
  assert.equal(left({ theatre: "two-rivers" }), file().ties.filter((tie) => [tie.a, tie.b].every((n) => file().nodes[n]?.theatres.length)).length);
  assert.equal(left({ weakest: "stated" }), file().ties.filter((tie) => tie.strength === "stated").length);
  assert.equal(left({}, { ...OFF, hidesSingle: true }), file().ties.filter((tie) => !tie.is_single).length);
  const group = file().nodes[0]?.group ?? "";
  assert.equal(left({ group }), file().ties.filter((tie) => tie.a === 0 || tie.b === 0).length);
});

test("a measure is a share of the greatest", () => {
  const choice = choose(file(), view(), OFF);
  for (const measure of MEASURES) {
    const shares = file().nodes.map((_, n) => measured(file(), choice, measure, n));
    assert.ok(Math.max(...shares) === 1 && Math.min(...shares) >= 0);
  }
});

test("the address holds the view", () => {
  const made = view({ from: 1993, to: 1996, hidden: new Set(["rival"]), group: "group/bra", measure: "degree", hasAllLabels: true, weakest: "claimed", theatre: "two-rivers", shade: "none", moved: new Map([["group/unf", [1.25, -3]]]), at: [0.4, 0.6, 0.25], chosen: "group/unf" });
  const parameters = new URLSearchParams();
  writeView(made, parameters, yearsOf(file()));
  assert.deepEqual(viewOf(new URLSearchParams(parameters.toString()), yearsOf(file())), made);
});

test("several ties of a pair stand side by side, the same at all times", () => {
  const pair = file().ties.flatMap((tie, n) => ([tie.a, tie.b].every((m) => ["Blue River Army", "Upper Nile Front"].includes(file().nodes[m]?.name ?? "")) ? [n] : []));
  assert.ok(pair.length > 2);
  const lines = pair.map((n) => {
    const tie = file().ties[n] ?? assert.fail();
    const [a, b] = tie.a < tie.b ? [0, 100] : [100, 0];
    return beside([a, 0, b, 0], shifts(file())[n] ?? 0)[1];
  });
  assert.equal(new Set(lines).size, pair.length);
  const sorted = [...lines].sort((a, b) => a - b);
  sorted.forEach((y, n) => assert.ok(n === 0 || y - (sorted[n - 1] ?? 0) >= 5));
});

test("doubt is the dashes of a line and never its width", () => {
  const [stated] = file().ties;
  if (!stated) throw new Error("no tie");
  const main = (strength: string) => tieShapes({ ...stated, kind: "support", strength }, "stated", [0, 0, 100, 0], [4, 4], false)[0] ?? assert.fail();
  const [firm, weak] = [main("stated"), main("alleged")];
  assert.ok(firm.shape === "stroke" && weak.shape === "stroke" && firm.width === weak.width && !firm.dash && weak.dash);
});

test("the nearest tie that is shown is under the pointer", () => {
  const choice = choose(file(), view(), OFF);
  const ends = (n: number): Ends => [0, n * 20, 100, n * 20];
  assert.equal(tieAt(choice, ends, 50, 43), 2);
  assert.equal(tieAt(choice, ends, 50, 50), -1);
  assert.equal(tieAt({ ...choice, ties: choice.ties.map((p, n) => (n === 2 ? null : p)) }, ends, 50, 43), -1);
  assert.equal(distance([0, 0, 10, 0], 13, 4), 5);
});

test("keys walk from group to group, along the ties of one, and across to the other end", () => {
  const choice = choose(file(), view(), OFF);
  const go = (from: Standing, ...steps: Step[]): Standing => steps.reduce((here, step) => walk(file(), choice, here, step), from);
  const first = go({ node: -1, tie: -1 }, "first");
  assert.equal(file().nodes[first.node]?.name, "Blue River Army");
  const ties = tiesOf(file(), choice, first.node);
  let here = first;
  for (const tie of ties) {
    here = go(here, "after");
    assert.deepEqual(here, { node: first.node, tie });
  }
  assert.deepEqual(go(here, "after"), here);
  const tie = file().ties[here.tie] ?? assert.fail();
  assert.deepEqual(go(here, "across"), { node: tie.a === first.node ? tie.b : tie.a, tie: -1 });
  assert.deepEqual(go(first, "after", "before"), first);
  assert.deepEqual(go(first, "down", "up"), first);
  assert.equal(go(first, "up"), first);
  const seen = new Set(file().nodes.map((_, n) => go(first, ...new Array<Step>(n).fill("down")).node));
  assert.equal(seen.size, file().nodes.length);
});

test("the picture is as it was kept", () => {
  const whole = view({ hasAllLabels: true });
  assertPicture("network", svgFile(drawNetwork(file(), choose(file(), whole, OFF), whole, 700, dayOf(2010)), 700, 600, "Invented groups", LIGHT));
});
