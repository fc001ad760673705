/** The places, on the file that Python wrote: what is drawn, where, and as what. */
import assert from "node:assert/strict";
import test from "node:test";
import { LIGHT } from "../src/drawing/palette.ts";
import { svgFile } from "../src/drawing/svg.ts";
import { byYear, choose, viewOf, writeView, yearsOf, type View } from "../src/places/choose.ts";
import { areaNames, drawClusters } from "../src/places/draw.ts";
import { areas, areaWords, clustered, cutRing, HIGH, markPoints, partOf, projected, ringsOf, WIDE } from "../src/places/layout.ts";
import { drawYears } from "../src/places/timeline.ts";
import { readPlaces, type PlacesFile } from "../src/places/record.ts";
import { OFF } from "../src/switches/state.ts";
import { assertPicture, saved } from "./saved.ts";

function file(): PlacesFile {
  const found = readPlaces(saved("places"));
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

function view(part: Partial<View> = {}): View {
  return { ...viewOf(new URLSearchParams(), yearsOf(file())), ...part };
}

test("every item is a mark or in a country, and none is both", () => {
  const all = choose(file(), view(), OFF);
  assert.equal(all.length, file().items.length);
  const marked = clustered(file(), projected(file()), all, 1).flatMap((cluster) => cluster.items);
  const vague = areas(file(), all).flatMap((area) => area.items);
  assert.deepEqual([...marked, ...vague].sort((a, b) => a - b), all);
  for (const n of vague) assert.equal(file().items[n]?.latitude, null);
});

test("years, kinds, group, strength and the switches take away what they say", () => {
  const left = (part: Partial<View>, switches = OFF): number => choose(file(), view(part), switches).length;
  assert.equal(left({ hidden: new Set(["attack"]) }), file().items.filter((item) => item.kind !== "attack").length);
  assert.equal(left({ group: "Upper Nile Front" }), file().items.filter((item) => item.group === "Upper Nile Front").length);
  assert.ok(left({ from: 2000, to: 2000, hasUndated: false }) < left({}));
  assert.equal(left({}, { ...OFF, hidesHedged: true }), file().items.filter((item) => item.strength !== "blamed").length);
});

test("what lies near is one mark with a count, until it is enlarged", () => {
  const two = { ...file(), items: [0, 0.3].map((shift) => ({ ...(file().items[0] ?? assert.fail()), latitude: 1 + shift, longitude: 32 })) };
  const at = projected(two);
  assert.deepEqual(clustered(two, at, [0, 1], 1).map((cluster) => cluster.items.length), [2]);
  assert.equal(clustered(two, at, [0, 1], 60).length, 2);
  const far = clustered(two, at, [0, 1], 1)[0] ?? assert.fail();
  assert.ok(far.x > 0 && far.x < WIDE && far.y > 0 && far.y < HIGH);
});

test("an area is as large as what is known, and its words say that the place is somewhere in it", () => {
  const area = { id: "x", name: "Lake region", precision: "area", country: "800", latitude: 1, longitude: 32, radius_km: 100, part: "" };
  const country = [[0, 0, WIDE, 0, WIDE, HIGH, 0, HIGH]];
  const width = (rings: readonly (readonly number[])[]): number => {
    const xs = rings.flatMap((ring) => ring.filter((_, at) => at % 2 === 0));
    return Math.max(...xs) - Math.min(...xs);
  };
  const [small, large] = [ringsOf(area, country), ringsOf({ ...area, radius_km: 300 }, country)];
  assert.ok(Math.abs(width(large) / width(small) - 3) < 0.05);
  assert.equal(ringsOf({ ...area, precision: "within", latitude: null, longitude: null }, country), country);
  const half = projected({ ...file(), items: [{ ...(file().items[0] ?? assert.fail()), latitude: 1, longitude: 32 }] })[0] ?? 0;
  const cut = ringsOf(area, [[0, 0, half, 0, half, HIGH, 0, HIGH]]);
  assert.ok(Math.abs(width(cut) / width(small) - 0.5) < 0.02, "no area reaches beyond its country");
  assert.deepEqual(ringsOf(area, [[0, 0, 1, 0, 1, 1, 0, 1]]), ringsOf(area, []), "where the outline is too coarse, the circle stands alone");
  assert.equal(areaWords(area, "Uganda"), "somewhere in Lake region");
  assert.equal(areaWords({ ...area, precision: "within" }, "Uganda"), "somewhere in Uganda");
});

test("a part of the compass is that half or quarter of the outline", () => {
  const square = [0, 0, 100, 0, 100, 100, 0, 100];
  assert.deepEqual(partOf([square], "north"), [[0, 0, 100, 0, 100, 50, 0, 50]]);
  assert.deepEqual(partOf([square], "southeast").flat().filter((value) => value < 50), []);
  assert.deepEqual(cutRing(square, 0, 200, 1), []);
});

test("names of areas cover no mark, no other name and no edge", () => {
  const at = { x: 0, y: 0, zoom: 1 };
  const name = (words: string, x: number, y: number, count: number) => ({ words, middle: [x, y] as const, count });
  const placed = (marks: Parameters<typeof areaNames>[1], ...named: Parameters<typeof areaNames>[0]): (readonly [string, number])[] =>
    areaNames(named, marks, at, 400, 200).flatMap((shape) => (shape.shape === "words" ? [[shape.words, shape.y] as const] : []));
  const [[, alone]] = placed([], name("one", 200, 100, 3)) as [readonly [string, number]];
  const mark = { kind: "attack", x: 200, y: alone - 4, items: [0], isFirm: true };
  assert.notEqual(placed([mark], name("one", 200, 100, 3))[0]?.[1], alone);
  const both = placed([], name("small", 200, 100, 1), name("large", 200, 100, 9));
  assert.deepEqual(both.map(([words]) => words), ["large: 9", "small: 1"]);
  assert.ok(Math.abs((both[0]?.[1] ?? 0) - (both[1]?.[1] ?? 0)) >= 17);
  assert.deepEqual(placed([], name("edge", 2, 100, 1)), []);
});

test("what is only said with a hedge is a hollow mark", () => {
  const [item] = file().items.filter((line) => line.latitude !== null);
  if (!item) throw new Error("no point");
  const inks = (strength: string): string[] => {
    const one = { ...file(), items: [{ ...item, strength }] };
    return drawClusters(clustered(one, projected(one), [0], 1), { x: 0, y: 0, zoom: 1 }, WIDE, HIGH).map((shape) => shape.ink);
  };
  assert.notDeepEqual(inks("stated"), inks("blamed"));
  assert.deepEqual(inks("blamed"), ["paper"]);
});

test("kinds differ in shape, not only in colour", () => {
  const shapes = ["attack", "base", "operation"].map((kind) => markPoints(kind, 0, 0, 10).map(Math.round).join(" "));
  assert.equal(new Set(shapes).size, 3);
});

test("fifty thousand events are gathered into few marks", () => {
  const item = file().items.find((i) => i.latitude !== null) ?? assert.fail();
  const many = { ...file(), items: Array.from({ length: 50_000 }, (_, n) => ({ ...item, latitude: ((n * 37) % 1200) / 10 - 60, longitude: ((n * 91) % 3400) / 10 - 170 })) };
  const clusters = clustered(many, projected(many), many.items.map((_, n) => n), 1);
  assert.ok(clusters.length < 1500);
  assert.equal(clusters.reduce((sum, cluster) => sum + cluster.items.length, 0), 50_000);
});

test("the years below hold every dated item once", () => {
  const years = yearsOf(file());
  const counts = byYear(file(), choose(file(), view(), OFF), years);
  const total = Object.values(counts).flat().reduce((sum, n) => sum + n, 0);
  assert.equal(total, file().items.filter((item) => item.bar.start_min !== null || item.bar.end_max !== null).length);
  assertPicture("places-years", svgFile(drawYears(counts, years, years, 700), 700, 72, "Invented years", LIGHT));
});

test("the address holds the view", () => {
  const made = view({ from: 1995, to: 2000, hidden: new Set(["base"]), group: "Upper Nile Front", weakest: "claimed", hasUndated: false, x: 12.5, y: 40, zoom: 3, chosen: "4" });
  const parameters = new URLSearchParams();
  writeView(made, parameters, yearsOf(file()));
  assert.deepEqual(viewOf(new URLSearchParams(parameters.toString()), yearsOf(file())), made);
});

test("the marks are as they were kept", () => {
  const clusters = clustered(file(), projected(file()), choose(file(), view(), OFF), 6);
  assertPicture("places", svgFile(drawClusters(clusters, { x: -3200, y: -1200, zoom: 6 }, 800, 500), 800, 500, "Invented places", LIGHT));
});
