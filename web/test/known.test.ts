/** As known on a day: files, marks, hits and charts as they would have been with what was published by then. */
import assert from "node:assert/strict";
import test from "node:test";
import { stateOn } from "../src/as-known/chart.ts";
import { rowsOf, valuesLeft } from "../src/compare/layout.ts";
import { readGroup, type ComparedGroup } from "../src/compare/record.ts";
import { choose, extentOf, knownFile } from "../src/lineage/choose.ts";
import { readLineage, type LineageFile } from "../src/lineage/record.ts";
import { WHOLE } from "../src/lineage/view.ts";
import * as network from "../src/network/choose.ts";
import { readNetwork } from "../src/network/record.ts";
import * as places from "../src/places/choose.ts";
import { readPlaces } from "../src/places/record.ts";
import { saidLeft } from "../src/search/left.ts";
import { readHits } from "../src/search/record.ts";
import { asKnown, onlyKnown, wasKnown } from "../src/switches/known.ts";
import { markOf } from "../src/switches/mark.ts";
import { isLeft, lastLookedAt, OFF, switchesOf, writeSwitches, type Switches } from "../src/switches/state.ts";
import { dayOf, wordsOf } from "../src/time/axis.ts";
import { saved } from "./saved.ts";

/** The report of 2004 is out, the newspaper of 9 May 2005 is not. */
const BETWEEN = dayOf(2005);
const LATER = dayOf(2006);
const NEVER = dayOf(2004, 5);

function at(asKnown: number): Switches {
  return { ...OFF, asKnown };
}

function lineage(): LineageFile {
  const found = readLineage(saved("lineage"));
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

test("the address carries the day, and a year means its last one", () => {
  const switches = switchesOf(new URLSearchParams("as-known=2004&as-of=2010-06"));
  assert.equal(switches.asKnown, dayOf(2005) - 1);
  assert.equal(lastLookedAt(switches), switches.asKnown);
  assert.equal(lastLookedAt({ ...OFF, asOf: 5 }), 5);
  assert.equal(lastLookedAt(OFF), null);
  const written = new URLSearchParams();
  writeSwitches(switches, written);
  assert.equal(written.get("as-known"), "2004-12-31");
  assert.equal(wordsOf(dayOf(2004, 11, 31)), "31\u00a0December\u00a02004");
});

test("a record takes the newest state that was known; one without a day is never known", () => {
  interface Line { known: number | null; earlier: Line[]; words: string; isUnknown?: boolean }
  const line: Line = { known: 30, words: "now", earlier: [{ known: 10, words: "first", earlier: [] }, { known: 20, words: "second", earlier: [] }] };
  assert.deepEqual([9, 10, 25, 30].map((day) => { const state = asKnown(line, day); return state.isUnknown ? "" : state.words; }), ["", "first", "second", "now"]);
  assert.equal(asKnown(line, null), line);
  assert.deepEqual(onlyKnown([{ known: null, words: "undated", earlier: [] } as Line], 99), []);
  assert.equal(wasKnown(null, null), true);
});

test("hostility that nobody had published contests no alliance", () => {
  const file = lineage();
  const ofPair = (kind: string, day: number | null) => knownFile(file, day).ties.find((tie) => tie.kind === kind && /bra~unf/.test(tie.node) && !tie.isUnknown);
  assert.ok(ofPair("ally", null)?.bar.contested);
  assert.equal(ofPair("ally", BETWEEN)?.bar.contested, null);
  assert.equal(ofPair("rival", BETWEEN), undefined);
  assert.equal(ofPair("rival", LATER)?.bar.start_min, dayOf(1998));
});

test("the lineage map draws no lane, tie, tenure or attack before its publication, and no time after the day", () => {
  const file = lineage();
  const drawn = (day: number) => choose(knownFile(file, day), WHOLE, at(day));
  assert.equal(drawn(NEVER).rows.length, 0);
  assert.equal(drawn(NEVER).bundles.length, 0);
  const [between, later] = [drawn(BETWEEN), drawn(LATER)];
  const ties = (choice: typeof between) => choice.bundles.flatMap((bundle) => bundle.ties);
  assert.ok(0 < ties(between).length && ties(between).length < ties(later).length);
  for (const tie of ties(between)) assert.ok(tie.known !== null && tie.known <= BETWEEN, tie.node);
  assert.equal(ties(later).length, file.ties.length);
  assert.ok(between.last <= BETWEEN);
  assert.ok(extentOf(knownFile(file, BETWEEN))[1] <= extentOf(file)[1]);
  const attacks = knownFile(file, BETWEEN).lanes.flatMap((lane) => lane.attacks);
  assert.ok(attacks.length > 0 && attacks.length < file.lanes.flatMap((lane) => lane.attacks).length);
});

test("the network and the places leave out what was not known", () => {
  const net = readNetwork(saved("network"));
  assert.ok(net.ok);
  const whole = network.viewOf(new URLSearchParams(), network.yearsOf(net.value));
  const shown = (day: number) => network.choose(network.knownFile(net.value, day), whole, at(day)).ties.filter(Boolean).length;
  assert.deepEqual([shown(NEVER), shown(LATER)], [0, net.value.ties.length]);
  assert.ok(shown(BETWEEN) > 0 && shown(BETWEEN) < shown(LATER));
  const map = readPlaces(saved("places"));
  assert.ok(map.ok);
  const view = places.viewOf(new URLSearchParams(), places.yearsOf(map.value));
  const drawn = (day: number) => places.choose(places.knownFile(map.value, day), view, at(day)).map((n) => map.value.items[n]?.words ?? "");
  assert.deepEqual(drawn(NEVER), []);
  assert.ok(drawn(BETWEEN).every((words) => !/blamed|explosion|Kampala/.test(words)) && drawn(BETWEEN).length > 0);
  assert.equal(drawn(LATER).length, map.value.items.length);
});

test("the comparison leaves out bars, points and answers", () => {
  const groups = (saved("compare") as unknown[]).map((group) => readGroup(group)).flatMap((found): ComparedGroup[] => (found.ok ? [found.value] : []));
  assert.equal(groups.length, 2);
  assert.equal(rowsOf(groups, at(NEVER)).rows.length, 0);
  assert.ok(rowsOf(groups, at(BETWEEN)).rows.length < rowsOf(groups, at(LATER)).rows.length);
  const answers = (day: number) => groups[0]?.facts.flatMap((fact) => valuesLeft(fact.values, at(day))).length ?? -1;
  assert.equal(answers(NEVER), 0);
  assert.ok(answers(BETWEEN) > 0);
});

test("a mark says since when something is known, and since when twice", () => {
  const mark = markOf(`${(728415).toString(36)}.${BETWEEN.toString(36)}.${LATER.toString(36)}`);
  assert.deepEqual([mark.begins, mark.known, mark.second, mark.isSingle, mark.isUnpublished], [728415, BETWEEN, LATER, false, false]);
  assert.equal(isLeft(mark, at(NEVER)), false);
  assert.equal(isLeft(mark, { ...at(BETWEEN), hidesSingle: true }), false);
  assert.equal(isLeft(mark, { ...at(LATER), hidesSingle: true }), true);
  assert.equal(isLeft(mark, { ...OFF, hidesSingle: true }), true);
  const own = markOf(`.~${BETWEEN.toString(36)}`);
  assert.deepEqual([own.begins, own.known, own.isSingle, own.isUnpublished], [null, BETWEEN, true, true]);
  const undated = markOf("..x");
  assert.deepEqual([isLeft(undated, at(LATER)), isLeft(undated, { ...OFF, hidesSingle: true })], [false, true]);
});

test("a hit keeps the strengths that the switches leave, and goes where none is left", () => {
  const hits = (saved("search") as { hits: unknown[] }).hits.flatMap((piece) => { const found = readHits(piece); return found.ok ? [...found.value] : []; });
  const blamed = hits.find((hit) => /blamed the BRA/.test(hit.words));
  assert.ok(blamed);
  assert.ok(saidLeft(blamed, OFF).includes("blamed"));
  assert.ok(!saidLeft(blamed, at(BETWEEN)).includes("blamed"));
  assert.deepEqual(saidLeft(blamed, at(NEVER)), []);
  assert.ok(saidLeft(blamed, at(LATER)).includes("blamed"));
  assert.ok(!saidLeft(blamed, { ...OFF, hidesHedged: true }).includes("blamed"));
  const source = hits.find((hit) => hit.kind === "source" && /Old friends/.test(hit.words));
  assert.ok(source);
  assert.deepEqual([saidLeft(source, at(BETWEEN)).length, saidLeft(source, at(LATER)).length], [0, 1]);
});

test("a mark of the life chart takes the state of the day", () => {
  const states = [[10, "first"], [20, "second"]] as const;
  const since = (30).toString(36);
  assert.deepEqual([9, 10, 29, 30].map((day) => stateOn(states, since, day)), [null, "first", "second", null]);
  assert.equal(stateOn(states, "", 99), "second");
});
