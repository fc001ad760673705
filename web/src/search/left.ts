/** What of a hit the switches leave: a hit and the switches in, strengths out. */
import { markOf } from "../switches/mark.ts";
import { isLeft, type Switches } from "../switches/state.ts";
import type { Hit } from "./record.ts";

/** The strengths of what is left; an empty one stands for a name, a publication or a sentence of which nothing was read. */
export function saidLeft(hit: Hit, switches: Switches): readonly string[] {
  return hit.said.filter(([strength, mark]) => isLeft({ ...markOf(mark), strength: strength || "stated" }, switches)).map(([strength]) => strength);
}
