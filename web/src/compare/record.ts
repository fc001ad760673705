/** The files of the comparison as Python writes them (`publishing/views/comparison.py`). */
import { list, read, record, text, type Reader, type Result } from "../drawing/door.ts";
import { readPoint, readStretch, type PointLine, type StretchLine } from "../lineage/record.ts";

export interface FactValue {
  readonly words: string;
  readonly strength: string;
  readonly doubt: string;
  readonly href: string;
  /** What the switches ask of it. */
  readonly mark: string;
}
export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}
export interface Band {
  readonly title: string;
  readonly bars: readonly StretchLine[];
}
export interface ComparedGroup {
  readonly group: string;
  readonly name: string;
  readonly href: string;
  readonly facts: readonly Fact[];
  readonly bands: readonly Band[];
  readonly attacks: readonly PointLine[];
  readonly sizes: readonly PointLine[];
}
export interface Choosable {
  readonly group: string;
  readonly name: string;
  readonly file: string;
}

const value: Reader<FactValue> = record<FactValue>({ words: text, strength: text, doubt: text, href: text, mark: text });
const fact: Reader<Fact> = record<Fact>({ label: text, values: list(value) });
const band: Reader<Band> = record<Band>({ title: text, bars: list(readStretch) });
const group: Reader<ComparedGroup> = record<ComparedGroup>({
  group: text, name: text, href: text, facts: list(fact), bands: list(band), attacks: list(readPoint), sizes: list(readPoint),
});
const choosable: Reader<readonly Choosable[]> = list(record<Choosable>({ group: text, name: text, file: text }));

export const readGroup = (found: unknown): Result<ComparedGroup> => read(group, found, "compare/group");
export const readChoosable = (found: unknown): Result<readonly Choosable[]> => read(choosable, found, "compare");
