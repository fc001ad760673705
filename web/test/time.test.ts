/** Time: days, ticks, and what of a stretch is firm, faint or assumed. */
import assert from "node:assert/strict";
import test from "node:test";
import { dateOf, dayOf, firstDayOf, isoOf, lastDayOf, lengthFor, ticks } from "../src/time/axis.ts";
import { cut, readBar, segments, type Bar, type Segment } from "../src/time/bar.ts";
import { dashOf, isHedged, rank } from "../src/time/strength.ts";
import { saved } from "./saved.ts";
import { isLeft, OFF, switchesOf, writeSwitches } from "../src/switches/state.ts";

const [FIRST, LAST] = [dayOf(2000), dayOf(2010)];

function bar(part: Partial<Bar>): Bar {
  return { start_min: null, start_max: null, end_min: null, end_max: null, seen: null, is_throughout: true, contested: null, ...part };
}

test("days are numbered as Python numbers them", () => {
  assert.equal(dayOf(1), 1);
  assert.equal(dayOf(1995, 4, 2), 728415);
  assert.deepEqual(dateOf(728415), [1995, 4, 2]);
  assert.equal(isoOf(728415), "1995-05-02");
});

test("a date that is typed means its last day; what is no date means none", () => {
  assert.equal(lastDayOf("2001"), dayOf(2002) - 1);
  assert.equal(lastDayOf("2001-02"), dayOf(2001, 2) - 1);
  assert.equal(lastDayOf("2001-02-28"), dayOf(2001, 1, 28));
  for (const words of ["", "2001-02-30", "soon", "20011"]) assert.deepEqual([lastDayOf(words), firstDayOf(words)], [null, null]);
  assert.deepEqual(["2001", "2001-02", "2001-02-28"].map(firstDayOf), [dayOf(2001), dayOf(2001, 1), dayOf(2001, 1, 28)]);
});

test("a year fades for that year and is solid between", () => {
  const found = segments(bar({ start_min: dayOf(2002), start_max: dayOf(2003) - 1, end_min: dayOf(2004), end_max: dayOf(2005) - 1 }), FIRST, LAST);
  assert.deepEqual(found.map((part) => [dateOf(part.from)[0], part.state, part.opacity]), [[2002, "faded", [0, 1]], [2002, "firm", [1, 1]], [2004, "faded", [1, 0]]]);
  assert.equal(found[0]?.to, dayOf(2003) - 1);
});

test("two imprecise ends that overlap meet half-way, and nothing between is firm", () => {
  const found = segments(bar({ start_min: dayOf(2002), start_max: dayOf(2003) - 1, end_min: dayOf(2002), end_max: dayOf(2003) - 1 }), FIRST, LAST);
  assert.deepEqual(found.map((part) => part.opacity), [[0, 0.5], [0.5, 0]]);
});

test("a part of a fade is as opaque as the whole is there", () => {
  const whole: Segment = { from: 0, to: 100, state: "faded", opacity: [0, 1] };
  assert.deepEqual(cut(whole, 25, 75), { ...whole, from: 25, to: 75, opacity: [0.25, 0.75] });
  assert.equal(cut(whole, -5, 200), whole);
});

test("Python cuts every bar into the same segments", () => {
  const cases = saved("segments") as { bar: unknown; first: number; last: number; segments: { start: number; stop: number; state: string; opacity: number[] }[] }[];
  assert.ok(cases.length > 8);
  for (const found of cases) {
    const mine = segments(readBar(found.bar, "bar"), found.first, found.last).map((part) => ({ start: part.from, stop: part.to, state: part.state, opacity: [...part.opacity] }));
    assert.deepEqual(mine, found.segments);
  }
});

test("an end that nobody states is assumed after its last evidence", () => {
  const found = segments(bar({ start_min: dayOf(2001), start_max: dayOf(2001), seen: dayOf(2005) }), FIRST, LAST);
  assert.deepEqual(found.map((part) => [dateOf(part.from)[0], dateOf(part.to)[0], part.state]), [[2001, 2005, "firm"], [2005, 2010, "assumed"]]);
});

test("what happened at some time within is never solid", () => {
  const found = segments(bar({ start_min: dayOf(2002), end_max: dayOf(2003), is_throughout: false }), FIRST, LAST);
  assert.deepEqual(found.map((part) => part.state), ["within"]);
});

test("half-years begin in January and July, and labels keep their room", () => {
  const found = ticks("half-year", dayOf(2001), dayOf(2002), 1);
  assert.deepEqual(found.map((tick) => [isoOf(tick.day), tick.label]), [["2001-01-01", "2001"], ["2001-07-01", "Jul"], ["2002-01-01", "2002"]]);
  assert.ok(ticks("month", dayOf(2000), dayOf(2010), 0.05).filter((tick) => tick.label).length < 12);
  assert.ok(lengthFor("month", FIRST, LAST) > lengthFor("quarter", FIRST, LAST) * 2.9);
  assert.equal(lengthFor("year", FIRST, LAST), 0);
  assert.ok(Math.abs(lengthFor("year", FIRST, LAST, true) - 130) < 1);
  assert.deepEqual(ticks("year", dayOf(1900), Infinity, 0), [], "a map that is not shown has no ticks, and asking ends");
  assert.ok(ticks("year", dayOf(1900), dayOf(2020), 0.01).every((tick) => tick.label));
});

test("hedged is what is said less firmly than a claim", () => {
  assert.deepEqual(["stated", "listed", "claimed", "probable", "alleged", "unclear"].map(isHedged), [false, false, false, true, true, true]);
  assert.ok(rank("stated") < rank("blamed") && rank("blamed") < rank("denied"));
  assert.equal(dashOf("stated"), undefined);
});

test("switches go into the address and come back, and hide what they say", () => {
  const parameters = new URLSearchParams("q=x");
  const switches = { asOf: dayOf(2005, 5, 30), asKnown: null, hidesHedged: true, hidesSingle: true };
  writeSwitches(switches, parameters);
  assert.equal(parameters.toString(), "q=x&as-of=2005-06-30&hedged=hidden&single=hidden");
  assert.deepEqual(switchesOf(parameters), switches);
  const said = { begins: dayOf(2006), strength: "alleged", isSingle: true };
  assert.ok(isLeft(said, OFF));
  for (const part of [{ asOf: dayOf(2005) }, { hidesHedged: true }, { hidesSingle: true }]) assert.ok(!isLeft(said, { ...OFF, ...part }));
  assert.ok(isLeft({ ...said, begins: null }, { ...OFF, asOf: dayOf(2005) }));
});
