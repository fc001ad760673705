/** The network, on the file that Python wrote: what is shown at a year, and by what right. */
import assert from "node:assert/strict";
import test from "node:test";
import { LIGHT } from "../src/drawing/palette.ts";
import { svgFile } from "../src/drawing/svg.ts";
import { choose, measured, presence, viewOf, writeView, yearsOf, type View } from "../src/network/choose.ts";
import { drawNetwork } from "../src/network/draw.ts";
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
  for (const measure of ["shown", "degree", "betweenness"] as const) {
    const shares = file().nodes.map((_, n) => measured(file(), choice, measure, n));
    assert.ok(Math.max(...shares) === 1 && Math.min(...shares) >= 0);
  }
});

test("the address holds the view", () => {
  const made = view({ from: 1993, to: 1996, hidden: new Set(["rival"]), group: "group/bra", measure: "degree", hasAllLabels: true, weakest: "claimed", theatre: "two-rivers" });
  const parameters = new URLSearchParams();
  writeView(made, parameters, yearsOf(file()));
  assert.deepEqual(viewOf(new URLSearchParams(parameters.toString()), yearsOf(file())), made);
});

test("the picture is as it was kept", () => {
  const whole = view({ hasAllLabels: true });
  assertPicture("network", svgFile(drawNetwork(file(), choose(file(), whole, OFF), whole, 700), 700, 600, "Invented groups", LIGHT));
});
