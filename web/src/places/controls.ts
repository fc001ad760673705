/** The tools above the places: years, kinds, group, strength, enlargement, pictures. */
import { button, chooser, make, ticker } from "../drawing/page.ts";
import { KINDS, type View } from "./choose.ts";
import type { PlacesFile } from "./record.ts";

export interface Asked {
  change(part: Partial<View>): void;
  reset(): void;
  stretch(factor: number): void;
  save(format: "svg" | "png"): void;
  readonly permalink: HTMLElement;
}

/** The tools for a file and a view. */
export function makeTools(file: PlacesFile, now: () => View, [first, last]: readonly [number, number], asked: Asked): HTMLElement {
  const view = now();
  const year = (words: string, value: number, onYear: (year: number) => void): HTMLLabelElement => {
    const input = make("input", { type: "number", min: String(first), max: String(last), value: String(value) });
    input.addEventListener("change", () => onYear(Math.min(last, Math.max(first, Math.floor(Number(input.value)) || value))));
    return make("label", {}, make("span", { textContent: words }), input);
  };
  const groups = [...new Set(file.items.map((item) => item.group).filter(Boolean))].sort((a, b) => a.localeCompare(b, "en"));
  const told = KINDS.filter((kind) => kind !== "event").map((kind) => [kind, `${kind}s`] as const);
  const laidOver = file.layers.map((layer) => [`event-${layer.name}`, `events of ${layer.title}`] as const);
  const kinds = [...told, ...laidOver].map(([kind, words]) =>
    ticker(words, !view.hidden.has(kind), (isShown) => {
      const hidden = new Set(now().hidden);
      if (isShown) hidden.delete(kind);
      else hidden.add(kind);
      asked.change({ hidden });
    }),
  );
  return make(
    "div", { className: "map-tools" },
    make(
      "div", { className: "map-row" },
      year("From", view.from, (from) => asked.change({ from, to: Math.max(from, now().to) })), year("To", view.to, (to) => asked.change({ to, from: Math.min(to, now().from) })),
      chooser("Group", [["", "all"], ...groups.map((group) => [group, group] as const)], view.group, (group) => asked.change({ group })),
      button("−", () => asked.stretch(1 / 1.6), "Smaller"), button("+", () => asked.stretch(1.6), "Larger"), button("Whole map", () => asked.reset()),
      button("Save as SVG", () => asked.save("svg")), button("Save as PNG", () => asked.save("png")), asked.permalink,
    ),
    make(
      "div", { className: "map-row" }, ...kinds, ticker("also without a date", view.hasUndated, (hasUndated) => asked.change({ hasUndated })),
      chooser("At least", [["", "any strength"], ["stated", "stated"], ["claimed", "claimed"], ["suspected", "suspected"], ["possible", "possible"], ["denied", "even denied"]], view.weakest, (weakest) => asked.change({ weakest })),
    ),
  );
}
