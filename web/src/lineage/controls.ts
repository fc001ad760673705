/** The tools above the map: find, time, kinds, strength, theatres, families, export. */
import { button, chooser, make, ticker } from "../drawing/page.ts";
import { fold } from "../search/fold.ts";
import { dateOf, dayOf, STEPS, type Step } from "../time/axis.ts";
import { extentOf } from "./choose.ts";
import type { LineageFile } from "./record.ts";
import type { Activity, View } from "./view.ts";

const MOST_FOUND = 8;

export interface Asked {
  /** Everything as at first. */
  reset(): void;
  /** The view is now like this. */
  change(part: Partial<View>): void;
  /** Show and focus this lane. */
  find(lane: number): void;
  save(format: "svg" | "png"): void;
  readonly permalink: HTMLElement;
}

/** The tools for a file and a view. */
export function makeTools(file: LineageFile, now: () => View, asked: Asked): HTMLElement {
  const tools = make("div", { className: "map-tools" });
  const first = make("div", { className: "map-row" }, finder(file, asked), timeTools(file, now, asked), figures(now(), asked));
  tools.append(first, filters(file, now, asked));
  return tools;
}

function finder(file: LineageFile, asked: Asked): HTMLElement {
  const input = make("input", { type: "search", autocomplete: "off", placeholder: "name or other name" });
  const found = make("div", { className: "map-found" });
  const names = file.lanes.map((lane) => (lane.isUnknown ? [] : [lane.name, lane.short, ...lane.names].map(fold)));
  const hits = (): number[] => {
    const wanted = fold(input.value.trim());
    if (!wanted) return [];
    return names.flatMap((all, lane) => (all.some((name) => name.includes(wanted)) ? [lane] : [])).slice(0, MOST_FOUND);
  };
  const show = (): void => {
    found.replaceChildren(...hits().map((lane) => button(file.lanes[lane]?.name ?? "", () => asked.find(lane))));
    if (input.value.trim() && !found.childElementCount) found.append(make("span", { textContent: "no group of this name on the map" }));
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    const [first] = hits();
    if (event.key === "Enter" && first !== undefined) asked.find(first);
  });
  return make("div", { className: "map-find" }, make("label", {}, make("span", { textContent: "Find on the map" }), input), found);
}

function timeTools(file: LineageFile, now: () => View, asked: Asked): HTMLElement {
  const view = now();
  const [first, last] = extentOf(file);
  const [from, to] = [dateOf(first)[0], dateOf(last - 1)[0]];
  const year = (words: string, value: number, onYear: (year: number) => void): HTMLLabelElement => {
    const input = make("input", { type: "number", min: String(from), max: String(to), value: String(value) });
    input.addEventListener("change", () => {
      const chosen = Math.min(to, Math.max(from, Math.floor(Number(input.value) || value)));
      input.value = String(chosen);
      onYear(chosen);
    });
    return make("label", {}, make("span", { textContent: words }), input);
  };
  return make(
    "div", { className: "map-row" },
    year("From", view.from === null ? from : dateOf(view.from)[0], (y) => asked.change({ from: y === from ? null : dayOf(y) })),
    year("To", view.to === null ? to : dateOf(view.to)[0], (y) => asked.change({ to: y === to ? null : dayOf(y + 1) - 1 })),
    chooser("Steps", STEPS.map((step) => [step, step] as const), view.step, (step) => asked.change({ step: step as Step, zoom: 1 })),
    button("−", () => asked.change({ zoom: Math.max(1, now().zoom / 1.5) }), "Time closer together"),
    button("+", () => asked.change({ zoom: Math.min(64, now().zoom * 1.5) }), "Time further apart"),
    button(view.isVertical ? "Time to the right" : "Time downwards", () => asked.change({ isVertical: !view.isVertical })),
    button("Whole map", () => asked.reset(), "Take all filters back"),
  );
}

function filters(file: LineageFile, now: () => View, asked: Asked): HTMLElement {
  const view = now();
  const kinds = [...new Set(file.ties.map((tie) => tie.kind))];
  const hide = (kind: string, isShown: boolean): void => {
    const hidden = new Set(now().hidden);
    if (isShown) hidden.delete(kind);
    else hidden.add(kind);
    asked.change({ hidden });
  };
  const boxes = [
    ...kinds.map((kind) => ticker(kind.replaceAll("_", " "), !view.hidden.has(kind), (isShown) => hide(kind, isShown))),
    ticker("attacks", view.hasAttacks, (hasAttacks) => asked.change({ hasAttacks })),
    ticker("leaders", view.hasLeaders, (hasLeaders) => asked.change({ hasLeaders })),
  ];
  const choosers = [
    chooser("Groups", [["all", "all"], ["active", "not stated to have ended"], ["ended", "stated to have ended"]], view.activity, (activity) => asked.change({ activity: activity as Activity })),
    chooser("At least", [["", "any strength"], ["stated", "stated"], ["claimed", "claimed"], ["suspected", "suspected"], ["possible", "possible"], ["denied", "even denied"]], view.weakest, (weakest) => asked.change({ weakest })),
  ];
  if (file.theatres.length) {
    choosers.push(chooser("Theatre", [["", "all"], ...file.theatres.map((t) => [t, t.replaceAll("-", " ")] as const)], view.theatre, (theatre) => asked.change({ theatre })));
  }
  const families = familiesOf(file);
  const fold = button(
    view.folded.size ? "Unfold families" : "Fold families",
    () => asked.change({ folded: view.folded.size ? new Set() : new Set(families) }),
    "A family is what came out of, went into or stands under one another",
  );
  const row = make("div", { className: "map-row" }, ...choosers);
  if (families.length) row.append(fold);
  return make("details", { className: "map-filters" }, make("summary", { textContent: "What is drawn" }), make("fieldset", { className: "map-row" }, make("legend", { textContent: "Kinds" }), ...boxes), row);
}

/** Numbers of families of more than one lane. */
export function familiesOf(file: LineageFile): number[] {
  const sizes = new Map<number, number>();
  for (const lane of file.lanes) sizes.set(lane.family, (sizes.get(lane.family) ?? 0) + 1);
  return [...sizes].filter(([, size]) => size > 1).map(([family]) => family);
}

function figures(view: View, asked: Asked): HTMLElement {
  const trace = view.traced
    ? [
        chooser("Steps from the traced group", ["1", "2", "3", "4"].map((n) => [n, n] as const), String(view.steps), (steps) => asked.change({ steps: Number(steps) })),
        button("Stop tracing", () => asked.change({ traced: "" })),
      ]
    : [];
  return make("div", { className: "map-row" }, ...trace, button("Save as SVG", () => asked.save("svg")), button("Save as PNG", () => asked.save("png")), asked.permalink);
}
