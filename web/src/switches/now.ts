/** The switches as they are on this page now; every script of the page hears of a change. */
import { wordsOf } from "../time/axis.ts";
import { switchesOf, writeSwitches, type Switches } from "./state.ts";

const CHANGED = "stemma:switches";

/** The switches of this page: of its address, or as they were changed since. */
export function switchesNow(): Switches {
  return switchesOf(new URLSearchParams(document.documentElement.dataset["switches"] ?? location.search));
}

/** Changes the switches and tells all scripts of the page. */
export function changeSwitches(switches: Switches): void {
  const parameters = new URLSearchParams();
  writeSwitches(switches, parameters);
  document.documentElement.dataset["switches"] = parameters.toString();
  document.dispatchEvent(new CustomEvent(CHANGED));
}

/** Calls whenever the switches change. */
export function onSwitches(work: () => void): void {
  document.addEventListener(CHANGED, work);
}

/** The switches in words, for a picture that leaves the page. */
export function saidSwitches(): string {
  const { asOf, asKnown, hidesHedged, hidesSingle } = switchesNow();
  const parts = [asOf === null ? "" : `As of ${wordsOf(asOf)}.`, asKnown === null ? "" : `As known on ${wordsOf(asKnown)}.`, hidesHedged ? "Without what is hedged." : "", hidesSingle ? "Without what rests on one source." : ""];
  return parts.filter(Boolean).join(" ");
}
