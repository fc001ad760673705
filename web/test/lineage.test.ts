/** The lineage map: the file that Python wrote, chosen from, laid out, drawn and walked. */
import assert from "node:assert/strict";
import test from "node:test";
import { LIGHT } from "../src/drawing/palette.ts";
import { svgFile } from "../src/drawing/svg.ts";
import { choose, distances, extentOf } from "../src/lineage/choose.ts";
import { draw, MARGINS } from "../src/lineage/draw.ts";
import { place, type Layout } from "../src/lineage/layout.ts";
import { readLineage, type LineageFile } from "../src/lineage/record.ts";
import { dragged } from "../src/lineage/strip.ts";
import { viewOf, WHOLE, writeView, type View } from "../src/lineage/view.ts";
import { markAt, marksOn, touched, walk } from "../src/lineage/walk.ts";
import { OFF, type Switches } from "../src/switches/state.ts";
import { dayOf } from "../src/time/axis.ts";
import { saved, assertPicture } from "./saved.ts";

const SIZE = { along: 900, across: 500 };

function file(): LineageFile {
  const found = readLineage(saved("lineage"));
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

function laidOut(view: Partial<View> = {}, switches: Switches = OFF): Layout {
  const whole = { ...WHOLE, ...view };
  return place(file(), choose(file(), whole, switches), whole, switches, SIZE);
}

function kinds(layout: Layout): string[] {
  return layout.ties.flatMap((tie) => tie.bundle.ties.map((t) => t.kind));
}

function lane(name: string): number {
  return file().lanes.findIndex((l) => l.name === name);
}

test("the door refuses what is not the file, and says where", () => {
  assert.deepEqual(readLineage({ lanes: 3 }), { ok: false, error: "lineage.atlas: expected a record, found nothing" });
  const broken = structuredClone(saved("lineage")) as { ties: { a: number }[] };
  const [first] = broken.ties;
  if (first) first.a = 999;
  const found = readLineage(broken);
  assert.ok(!found.ok && found.error.includes("a lane that is not there"));
});

test("every lane and every dated tie has its place and is a mark that opens its sentence", () => {
  const layout = laidOut();
  assert.equal(layout.rows.length, file().lanes.length);
  assert.equal(kinds(layout).length, file().ties.length);
  const opened = new Set(layout.marks.filter((mark) => mark.type === "tie").map((mark) => mark.href));
  assert.deepEqual(opened, new Set(file().ties.map((tie) => tie.href)));
  for (const mark of layout.marks) assert.ok(mark.href.startsWith("../"), mark.key);
});

test("lanes follow one another and nothing lies upon a ribbon", () => {
  const layout = laidOut();
  layout.rows.forEach((row, n) => assert.ok(n === 0 || row.top >= (layout.rows[n - 1]?.bottom ?? 0)));
  const ribbons = layout.ties.filter((tie) => tie.ribbon !== null);
  for (const tie of ribbons) {
    const same = ribbons.filter((other) => other.ribbon === tie.ribbon && other !== tie);
    for (const other of same) assert.ok(other.along !== tie.along, "two ribbons begin at one place");
  }
});

test("connectors that cross the same lanes never stand in one place", () => {
  const { ties } = laidOut();
  ties.forEach((tie, n) => {
    for (const other of ties.slice(n + 1)) {
      const [a, b] = [Math.min(tie.from, tie.to), Math.max(tie.from, tie.to)];
      const [c, d] = [Math.min(other.from, other.to), Math.max(other.from, other.to)];
      if (a < d && c < b) assert.notEqual(tie.along, other.along);
    }
  });
});

test("each filter takes away what it says and nothing else", () => {
  const all = kinds(laidOut()).length;
  assert.ok(!kinds(laidOut({ hidden: new Set(["ally"]) })).includes("ally"));
  const firm = laidOut({}, { ...OFF, hidesHedged: true });
  assert.equal(kinds(firm).length, all - file().ties.filter((tie) => ["alleged", "possible"].includes(tie.strength)).length);
  const many = laidOut({}, { ...OFF, hidesSingle: true });
  assert.equal(kinds(many).length, file().ties.filter((tie) => !tie.is_single).length);
  assert.equal(laidOut({ activity: "ended" }).rows.length, 1);
  assert.equal(laidOut({ theatre: "two-rivers" }).rows.length, 2);
  assert.ok(laidOut({ hasAttacks: false }).marks.every((mark) => mark.type !== "attack"));
});

test("as of a day, what began later is gone and no line runs beyond it", () => {
  const day = dayOf(1996, 5, 30);
  const layout = laidOut({}, { ...OFF, asOf: day });
  assert.equal(layout.last, day);
  for (const tie of layout.ties.flatMap((t) => t.bundle.ties)) assert.ok((tie.bar.start_min ?? 0) <= day);
  assert.ok(layout.ties.length > 0 && layout.ties.length < laidOut().ties.length);
});

test("attacks and leaders go as their own sentences rest on one source", () => {
  const single = file().lanes.flatMap((l) => [...l.attacks, ...l.leaders]).filter((line) => line.is_single).length;
  const drawn = (switches: Switches): number => laidOut({}, switches).marks.filter((mark) => mark.type === "attack" || mark.type === "leader").length;
  assert.ok(single > 0);
  assert.equal(drawn({ ...OFF, hidesSingle: true }), drawn(OFF) - single);
  const twice = structuredClone(saved("lineage")) as { lanes: { attacks: { is_single: boolean }[] }[] };
  for (const l of twice.lanes) for (const attack of l.attacks) attack.is_single = false;
  const found = readLineage(twice);
  assert.ok(found.ok);
  if (!found.ok) return;
  const switches = { ...OFF, hidesSingle: true };
  const layout = place(found.value, choose(found.value, WHOLE, switches), WHOLE, switches, SIZE);
  assert.equal(layout.marks.filter((mark) => mark.type === "attack").length, laidOut().marks.filter((mark) => mark.type === "attack").length);
});

test("imprecise ends fade over their days, and ribbons say what they are", () => {
  const layout = laidOut();
  const window = { along: 0, across: 0, alongSize: layout.along, acrossSize: layout.across };
  const shapes = draw(file(), layout, WHOLE, window);
  const host = file().ties.find((tie) => tie.kind === "host") ?? assert.fail();
  const at = (day: number): number => Math.round((day - layout.first) * layout.unitsPerDay) + MARGINS.across.names;
  const fades = shapes.flatMap((shape) => (shape.shape === "stroke" && shape.fade ? [[Math.round(shape.points[0] ?? 0), Math.round(shape.points[2] ?? 0), ...shape.fade]] : []));
  for (const [from, to, ...fade] of [[host.bar.start_min, host.bar.start_max, 0, 1], [host.bar.end_min, host.bar.end_max, 1, 0]] as const) {
    assert.ok(fades.some((found) => found.join() === [at(from ?? 0), at(to ?? 0), ...fade].join()), JSON.stringify({ fades, from, to }));
  }
  const words = shapes.flatMap((shape) => (shape.shape === "words" ? [shape.words] : []));
  assert.ok(words.includes("host: Upper Nile Front") || words.includes("host: Blue River Army"));
  assert.ok(words.includes("contested"));
});

test("a trace keeps the group and those it reaches in so many steps", () => {
  const front = lane("Stone Bridge Group");
  assert.equal(distances(front, file().ties, 1).size, 2);
  const layout = laidOut({ traced: file().lanes[front]?.group ?? "", steps: 1 });
  assert.deepEqual(layout.rows.map((row) => row.row.name).sort(), ["Stone Bridge Group", "Upper Nile Front"]);
  assert.ok(distances(front, file().ties, 3).size > 2);
});

test("a trace of one step draws only the ties that touch its group; each step leads one further", () => {
  const at = lane("Upper Nile Front");
  const drawn = (steps: number) => laidOut({ traced: file().lanes[at]?.group ?? "", steps }).ties.flatMap((tie) => tie.bundle.ties);
  assert.ok(drawn(1).length > 0 && drawn(1).every((tie) => tie.a === at || tie.b === at));
  const far = distances(at, file().ties, 2);
  assert.ok(drawn(2).length > drawn(1).length);
  for (const tie of drawn(2)) assert.ok(Math.min(far.get(tie.a) ?? 9, far.get(tie.b) ?? 9) < 2, tie.node);
});

test("a folded family is one lane, and its ties to others stay", () => {
  const family = file().lanes[lane("Blue River Army")]?.family ?? -1;
  const members = file().lanes.filter((l) => l.family === family).length;
  const layout = laidOut({ folded: new Set([family]) });
  assert.equal(layout.rows.length, file().lanes.length - members + 1);
  assert.ok(kinds(layout).length > 0 && kinds(layout).length < file().ties.length);
});

test("repeats of one relation are one line with a count", () => {
  const once = file();
  const twice = { ...once, ties: [...once.ties, ...once.ties.filter((tie) => tie.kind === "ally")] };
  const view = WHOLE;
  const layout = place(twice, choose(twice, view, OFF), view, OFF, SIZE);
  assert.equal(layout.ties.length, once.ties.length);
  const window = { along: 0, across: 0, alongSize: layout.along, acrossSize: layout.across };
  const words = draw(twice, layout, view, window).flatMap((shape) => (shape.shape === "words" ? [shape.words] : []));
  assert.ok(words.includes("×2"));
});

test("keys walk along a lane, across a relation and back", () => {
  const layout = laidOut();
  const row = lane("Blue River Army");
  const all = marksOn(layout, row);
  let here = { mark: all[0] ?? assert.fail(), row };
  for (const expected of all.slice(1)) {
    here = walk(layout, here, "after");
    assert.equal(here.mark.key, expected.key);
  }
  assert.equal(walk(layout, here, "after"), walk(layout, here, "after"));
  const tie = all.find((mark) => mark.type === "tie") ?? assert.fail();
  const over = walk(layout, { mark: tie, row }, "across");
  assert.notEqual(over.row, row);
  assert.deepEqual(walk(layout, over, "across"), { mark: tie, row });
  assert.equal(walk(layout, { mark: tie, row }, "down").row, row + 1);
});

test("what is under the pointer is the smallest mark there", () => {
  const layout = laidOut();
  const attack = layout.marks.find((mark) => mark.type === "attack") ?? assert.fail();
  const [x0, x1, y0, y1] = attack.box;
  assert.equal(markAt(layout, (x0 + x1) / 2, (y0 + y1) / 2)?.key, attack.key);
  assert.equal(markAt(layout, layout.along + 500, layout.across + 500), null);
  const lit = touched(layout, layout.marks.find((mark) => mark.type === "tie") ?? assert.fail());
  assert.deepEqual([lit.rows.size, lit.ties.size], [2, 1]);
});

test("the address holds the view, and gives it back", () => {
  const view: View = {
    ...WHOLE, isVertical: true, from: dayOf(1992), to: dayOf(2001) - 1, step: "five years", zoom: 2.25, hidden: new Set(["ally", "rival"]),
    hasAttacks: false, activity: "active", weakest: "claimed", theatre: "two-rivers", folded: new Set([0, 2]), traced: "group/bra", steps: 3,
    at: { day: 729000.25, group: "group/unf", over: 12 }, chosen: "tie relation/ally/bra~unf/1994",
  };
  const parameters = new URLSearchParams();
  writeView(view, parameters);
  assert.deepEqual(viewOf(new URLSearchParams(parameters.toString())), view);
  const plain = new URLSearchParams();
  writeView(WHOLE, plain);
  assert.equal(plain.toString(), "");
});

test("a drag of the overview stays inside all years and never closes the window", () => {
  const extent = extentOf(file());
  const all = { from: extent[0], to: extent[1] };
  assert.deepEqual(dragged(all, "from", extent[0] - 999, 0, extent), all);
  const shut = dragged(all, "from", extent[1], 0, extent);
  assert.equal(shut.to - shut.from, 366);
  const part = { from: extent[0], to: extent[0] + 400 };
  const moved = dragged(part, "both", 99_999_999, 0, extent);
  assert.deepEqual([moved.to, moved.to - moved.from], [extent[1], 400]);
});

test("an umbrella touches its members and none of the lanes between them", () => {
  const layout = laidOut();
  const window = { along: 0, across: 0, alongSize: layout.along, acrossSize: layout.across };
  const feet = draw(file(), layout, WHOLE, window).filter((s) => s.shape === "stroke" && s.ink === "umbrella" && s.points[1] === s.points[3] && Math.abs((s.points[2] ?? 0) - (s.points[0] ?? 0)) === 7);
  const heights = feet.map((s) => (s.shape === "stroke" ? (s.points[1] ?? 0) - MARGINS.across.time : 0)).sort((a, b) => a - b);
  const members = ["Blue River Army", "Upper Nile Front"].map((name) => layout.rows[lane(name)]?.across ?? 0).sort((a, b) => a - b);
  assert.deepEqual(heights, members);
});

for (const isVertical of [false, true]) {
  test(`the picture is as it was kept, ${isVertical ? "downwards" : "to the right"}`, () => {
    const view = { ...WHOLE, isVertical };
    const layout = place(file(), choose(file(), view, OFF), view, OFF, SIZE);
    const window = { along: 0, across: 0, alongSize: layout.along, acrossSize: layout.across };
    const margin = isVertical ? MARGINS.down : MARGINS.across;
    const [along, across] = [layout.along + margin.names, layout.across + margin.time];
    const [width, height] = isVertical ? [across, along] : [along, across];
    assertPicture(isVertical ? "lineage-down" : "lineage", svgFile(draw(file(), layout, view, window), width, height, "Invented groups", LIGHT));
  });
}
