/** What the tests share: files that Python's tests saved, and pictures that are kept for review. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";

/** A file of records as Python's tests saved it. */
export function saved(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../tests/publishing/snapshots/${name}.json`, import.meta.url), "utf8"));
}

/** Asserts that a picture is as it was kept; STEMMA_SNAPSHOTS=write keeps it anew. */
export function assertPicture(name: string, svg: string): void {
  const kept = new URL(`pictures/${name}.svg`, import.meta.url);
  if (process.env["STEMMA_SNAPSHOTS"] === "write") writeFileSync(kept, svg);
  assert.equal(svg, readFileSync(kept, "utf8"), `the picture ${name} has changed; look at it, then run with STEMMA_SNAPSHOTS=write`);
}
