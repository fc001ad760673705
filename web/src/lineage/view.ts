/** What the reader sees of the map: window, filters, folded families; and the same as part of an address. */
import { put } from "../switches/state.ts";
import { firstDayOf, isoOf, lastDayOf, STEPS, type Step } from "../time/axis.ts";

export type Activity = "all" | "active" | "ended";
export interface View {
  readonly isVertical: boolean;
  /** First and last day of the window; null: all of it. */
  readonly from: number | null;
  readonly to: number | null;
  readonly step: Step;
  /** Times that the axis is longer than it must be. */
  readonly zoom: number;
  /** Kinds of relations that are not drawn. */
  readonly hidden: ReadonlySet<string>;
  readonly hasAttacks: boolean;
  readonly hasLeaders: boolean;
  readonly activity: Activity;
  /** The weakest strength that is drawn; empty: all but what is denied. */
  readonly weakest: string;
  /** Empty: all. */
  readonly theatre: string;
  /** Numbers of families that are one lane. */
  readonly folded: ReadonlySet<number>;
  /** Node id of the group that is traced; empty: none. */
  readonly traced: string;
  readonly steps: number;
  /** What stands at the corner of the part that shows; null: where the map begins. */
  readonly at: Corner | null;
  /** Key of the mark that is chosen; empty: none. */
  readonly chosen: string;
}
/** A day, a group, and how many units its lane begins above the edge. */
export interface Corner {
  readonly day: number;
  readonly group: string;
  readonly over: number;
}

export const WHOLE: View = {
  isVertical: false, from: null, to: null, step: "year", zoom: 1, hidden: new Set(), hasAttacks: true, hasLeaders: true,
  activity: "all", weakest: "", theatre: "", folded: new Set(), traced: "", steps: 1, at: null, chosen: "",
};

/** The view that an address says; what it does not say is as at first. */
export function viewOf(parameters: URLSearchParams): View {
  const get = (name: string): string => parameters.get(name) ?? "";
  const words = (name: string): string[] => get(name).split(",").filter(Boolean);
  const without = words("without");
  return {
    isVertical: get("turn") === "down",
    from: firstDayOf(get("from")),
    to: lastDayOf(get("to")),
    step: STEPS.find((step) => step.replace(" ", "-") === get("step")) ?? WHOLE.step,
    zoom: Math.min(64, Math.max(1, Number(get("zoom")) || 1)),
    hidden: new Set(without.filter((name) => name !== "attack" && name !== "leader")),
    hasAttacks: !without.includes("attack"),
    hasLeaders: !without.includes("leader"),
    activity: get("groups") === "active" || get("groups") === "ended" ? (get("groups") as Activity) : "all",
    weakest: get("weakest"),
    theatre: get("theatre"),
    folded: new Set(words("folded").map(Number).filter(Number.isInteger)),
    traced: get("trace"),
    steps: Math.min(9, Math.max(1, Math.floor(Number(get("steps")) || 1))),
    at: cornerOf(get("at")),
    chosen: get("on"),
  };
}

function cornerOf(words: string): Corner | null {
  const found = /^(-?\d+(?:\.\d+)?),(-?\d+),(.*)$/u.exec(words);
  return found ? { day: Number(found[1]), over: Number(found[2]), group: found[3] ?? "" } : null;
}

/** Writes the view into an address; what is as at first is left out. */
export function writeView(view: View, parameters: URLSearchParams): void {
  const without = [...view.hidden, ...(view.hasAttacks ? [] : ["attack"]), ...(view.hasLeaders ? [] : ["leader"])];
  put(parameters, "turn", view.isVertical ? "down" : "");
  put(parameters, "from", view.from === null ? "" : isoOf(view.from));
  put(parameters, "to", view.to === null ? "" : isoOf(view.to));
  put(parameters, "step", view.step === WHOLE.step ? "" : view.step.replace(" ", "-"));
  put(parameters, "zoom", view.zoom === 1 ? "" : String(Math.round(view.zoom * 1000) / 1000));
  put(parameters, "without", without.sort().join(","));
  put(parameters, "groups", view.activity === "all" ? "" : view.activity);
  put(parameters, "weakest", view.weakest);
  put(parameters, "theatre", view.theatre);
  put(parameters, "folded", [...view.folded].sort((a, b) => a - b).join(","));
  put(parameters, "trace", view.traced);
  put(parameters, "steps", view.traced && view.steps > 1 ? String(view.steps) : "");
  put(parameters, "at", view.at ? `${Math.round(view.at.day * 100) / 100},${Math.round(view.at.over)},${view.at.group}` : "");
  put(parameters, "on", view.chosen);
}

/** What the view leaves out or changes, in words, for a picture that leaves the page. */
export function saidView(view: View, nameOf: (group: string) => string): string {
  const hidden = [...view.hidden].map((kind) => kind.replaceAll("_", " "));
  const without = [...hidden, ...(view.hasAttacks ? [] : ["attacks"]), ...(view.hasLeaders ? [] : ["leaders"])];
  const parts = [
    view.traced ? `Traced from ${nameOf(view.traced)}, ${view.steps} step${view.steps === 1 ? "" : "s"}.` : "",
    view.theatre ? `Theatre: ${view.theatre.replaceAll("-", " ")}.` : "",
    view.activity === "all" ? "" : view.activity === "active" ? "Only groups not stated to have ended." : "Only groups stated to have ended.",
    view.weakest === "denied" ? "With what is denied." : view.weakest ? `Only what is at least ${view.weakest}.` : "",
    without.length ? `Without ${without.join(", ")}.` : "",
    view.folded.size ? `${view.folded.size} families folded.` : "",
  ];
  return parts.filter(Boolean).join(" ");
}
