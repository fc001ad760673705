/** What the reader sees of the map: window, filters, folded families; and the same as part of an address. */
import { put } from "../switches/state.ts";
import { isoOf, lastDayOf, STEPS, type Step } from "../time/axis.ts";

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
}

export const WHOLE: View = {
  isVertical: false, from: null, to: null, step: "year", zoom: 1, hidden: new Set(), hasAttacks: true, hasLeaders: true,
  activity: "all", weakest: "", theatre: "", folded: new Set(), traced: "", steps: 1,
};

/** The view that an address says; what it does not say is as at first. */
export function viewOf(parameters: URLSearchParams): View {
  const get = (name: string): string => parameters.get(name) ?? "";
  const words = (name: string): string[] => get(name).split(",").filter(Boolean);
  const without = words("without");
  return {
    isVertical: get("turn") === "down",
    from: lastDayOf(get("from")),
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
  };
}

/** Writes the view into an address; what is as at first is left out. */
export function writeView(view: View, parameters: URLSearchParams): void {
  const without = [...view.hidden, ...(view.hasAttacks ? [] : ["attack"]), ...(view.hasLeaders ? [] : ["leader"])];
  put(parameters, "turn", view.isVertical ? "down" : "");
  put(parameters, "from", view.from === null ? "" : isoOf(view.from));
  put(parameters, "to", view.to === null ? "" : isoOf(view.to));
  put(parameters, "step", view.step === WHOLE.step ? "" : view.step.replace(" ", "-"));
  put(parameters, "zoom", view.zoom === 1 ? "" : String(Math.round(view.zoom * 100) / 100));
  put(parameters, "without", without.sort().join(","));
  put(parameters, "groups", view.activity === "all" ? "" : view.activity);
  put(parameters, "weakest", view.weakest);
  put(parameters, "theatre", view.theatre);
  put(parameters, "folded", [...view.folded].sort((a, b) => a - b).join(","));
  put(parameters, "trace", view.traced);
  put(parameters, "steps", view.traced && view.steps > 1 ? String(view.steps) : "");
}
