/** The switches that hold on every page: as of a day, as known on a day, without what is hedged, without single sources. */
import { isoOf, lastDayOf } from "../time/axis.ts";
import { isHedged } from "../time/strength.ts";
import { wasKnown } from "./known.ts";

export interface Switches {
  /** The last day that is looked at; null: all. */
  readonly asOf: number | null;
  /** The last day whose publications are counted; null: all. */
  readonly asKnown: number | null;
  readonly hidesHedged: boolean;
  readonly hidesSingle: boolean;
}

export const OFF: Switches = { asOf: null, asKnown: null, hidesHedged: false, hidesSingle: false };
/** Names of the parts of an address that carry the switches from page to page. */
export const CARRIED = ["as-of", "as-known", "hedged", "single"] as const;

/** The switches that an address says; what cannot be read is off. */
export function switchesOf(parameters: URLSearchParams): Switches {
  return {
    asOf: lastDayOf(parameters.get("as-of") ?? ""),
    asKnown: lastDayOf(parameters.get("as-known") ?? ""),
    hidesHedged: parameters.get("hedged") === "hidden",
    hidesSingle: parameters.get("single") === "hidden",
  };
}

/** Writes the switches into an address; what is off is left out. */
export function writeSwitches(switches: Switches, parameters: URLSearchParams): void {
  put(parameters, "as-of", switches.asOf === null ? "" : isoOf(switches.asOf));
  put(parameters, "as-known", switches.asKnown === null ? "" : isoOf(switches.asKnown));
  put(parameters, "hedged", switches.hidesHedged ? "hidden" : "");
  put(parameters, "single", switches.hidesSingle ? "hidden" : "");
}

/** Sets a parameter, or takes it out where it says nothing. */
export function put(parameters: URLSearchParams, name: string, value: string): void {
  if (value) parameters.set(name, value);
  else parameters.delete(name);
}

/** What a switch may hide: when it begins (null: not stated), how firmly it is said, on how much it rests. */
export interface Said {
  readonly begins: number | null;
  readonly strength: string;
  readonly isSingle: boolean;
  /** The day from which it is known; null: no day. Left out where the record itself is one as known. */
  readonly known?: number | null;
  /** The day from which a second publication carries it. */
  readonly second?: number | null;
}

/** The last day that a picture reaches to under the switches; null: no end. */
export function lastLookedAt({ asOf, asKnown }: Switches): number | null {
  return asOf === null ? asKnown : asKnown === null ? asOf : Math.min(asOf, asKnown);
}

/** Whether something is left of the picture under the switches. */
export function isLeft(said: Said, switches: Switches): boolean {
  if (switches.hidesHedged && isHedged(said.strength)) return false;
  if (said.known !== undefined && !wasKnown(said.known, switches.asKnown)) return false;
  if (switches.hidesSingle && (said.isSingle || (said.second !== undefined && !wasKnown(said.second, switches.asKnown)))) return false;
  return switches.asOf === null || said.begins === null || said.begins <= switches.asOf;
}
