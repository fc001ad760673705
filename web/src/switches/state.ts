/** The switches that hold on every page: as of a day, without what is hedged, without single sources. */
import { isoOf, lastDayOf } from "../time/axis.ts";
import { isHedged } from "../time/strength.ts";

export interface Switches {
  /** The last day that is looked at; null: all. */
  readonly asOf: number | null;
  readonly hidesHedged: boolean;
  readonly hidesSingle: boolean;
}

export const OFF: Switches = { asOf: null, hidesHedged: false, hidesSingle: false };
/** Names of the parts of an address that carry the switches from page to page. */
export const CARRIED = ["as-of", "hedged", "single"] as const;

/** The switches that an address says; what cannot be read is off. */
export function switchesOf(parameters: URLSearchParams): Switches {
  return {
    asOf: lastDayOf(parameters.get("as-of") ?? ""),
    hidesHedged: parameters.get("hedged") === "hidden",
    hidesSingle: parameters.get("single") === "hidden",
  };
}

/** Writes the switches into an address; what is off is left out. */
export function writeSwitches(switches: Switches, parameters: URLSearchParams): void {
  put(parameters, "as-of", switches.asOf === null ? "" : isoOf(switches.asOf));
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
}

/** Whether something is left of the picture under the switches. */
export function isLeft(said: Said, switches: Switches): boolean {
  if (switches.hidesHedged && isHedged(said.strength)) return false;
  if (switches.hidesSingle && said.isSingle) return false;
  return switches.asOf === null || said.begins === null || said.begins <= switches.asOf;
}
