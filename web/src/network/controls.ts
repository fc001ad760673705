/** The tools above the network: years, kinds, groups, theatres, strength, measure, labels, pictures. */
import { button, chooser, make, ticker } from "../drawing/page.ts";
import { fold } from "../search/fold.ts";
import type { Measure, View } from "./choose.ts";
import type { NetworkFile } from "./record.ts";

const MOST_FOUND = 8;
const WORDS: Readonly<Record<Measure, string>> = { shown: "relations shown", degree: "tied to, at any time", betweenness: "between, at any time" };

export interface Asked {
  change(part: Partial<View>): void;
  reset(): void;
  find(node: number): void;
  save(format: "svg" | "png"): void;
}

/** The tools for a file and a view. */
export function makeTools(file: NetworkFile, now: () => View, years: readonly [number, number], asked: Asked): HTMLElement {
  return make(
    "div", { className: "map-tools" },
    make("div", { className: "map-row" }, finder(file, asked), ...yearTools(now, years, asked), button("Whole network", () => asked.reset()), button("Save as SVG", () => asked.save("svg")), button("Save as PNG", () => asked.save("png"))),
    filters(file, now, asked),
  );
}

function finder(file: NetworkFile, asked: Asked): HTMLElement {
  const input = make("input", { type: "search", autocomplete: "off", placeholder: "name or other name" });
  const found = make("div", { className: "map-found" });
  const names = file.nodes.map((node) => [node.name, ...node.names].map(fold));
  const hits = (): number[] => {
    const wanted = fold(input.value.trim());
    return wanted ? names.flatMap((all, n) => (all.some((name) => name.includes(wanted)) ? [n] : [])).slice(0, MOST_FOUND) : [];
  };
  const go = (node: number): void => {
    found.replaceChildren();
    asked.find(node);
  };
  input.addEventListener("input", () => found.replaceChildren(...hits().map((n) => button(file.nodes[n]?.name ?? "", () => go(n)))));
  input.addEventListener("keydown", (event) => {
    const [first] = hits();
    if (event.key === "Enter" && first !== undefined) go(first);
  });
  return make("div", { className: "map-find" }, make("label", {}, make("span", { textContent: "Find a group" }), input), found);
}

/** First and last year, and one slider that moves the whole range. */
function yearTools(now: () => View, [first, last]: readonly [number, number], asked: Asked): HTMLElement[] {
  const number = (words: string, value: number): readonly [HTMLLabelElement, HTMLInputElement] => {
    const input = make("input", { type: "number", min: String(first), max: String(last), value: String(value) });
    return [make("label", {}, make("span", { textContent: words }), input), input];
  };
  const [from, fromInput] = number("From", now().from);
  const [to, toInput] = number("To", now().to);
  const slider = make("input", { type: "range", min: String(first), max: String(last), value: String(now().from) });
  const inside = (year: number): number => Math.min(last, Math.max(first, Math.floor(year) || first));
  const show = (a: number, b: number): void => {
    [fromInput.value, toInput.value, slider.value] = [String(a), String(b), String(a)];
    asked.change({ from: a, to: b });
  };
  fromInput.addEventListener("change", () => show(inside(Number(fromInput.value)), Math.max(inside(Number(fromInput.value)), now().to)));
  toInput.addEventListener("change", () => show(Math.min(now().from, inside(Number(toInput.value))), inside(Number(toInput.value))));
  slider.addEventListener("input", () => {
    const length = now().to - now().from;
    const a = inside(Number(slider.value));
    show(a, length === last - first ? a : Math.min(last, a + length));
  });
  return [from, to, make("label", {}, make("span", { textContent: "Move through time" }), slider)];
}

function filters(file: NetworkFile, now: () => View, asked: Asked): HTMLElement {
  const view = now();
  const kinds = [...new Set(file.ties.map((tie) => tie.kind))].map((kind) =>
    ticker(kind.replaceAll("_", " "), !view.hidden.has(kind), (isShown) => {
      const hidden = new Set(now().hidden);
      if (isShown) hidden.delete(kind);
      else hidden.add(kind);
      asked.change({ hidden });
    }),
  );
  const choosers = [
    chooser("At least", [["", "any strength"], ["stated", "stated"], ["claimed", "claimed"], ["suspected", "suspected"], ["possible", "possible"], ["denied", "even denied"]], view.weakest, (weakest) => asked.change({ weakest })),
    chooser("Size and shade", Object.entries(WORDS), view.measure, (measure) => asked.change({ measure: measure as Measure })),
    ticker("all labels", view.hasAllLabels, (hasAllLabels) => asked.change({ hasAllLabels })),
  ];
  if (file.theatres.length) choosers.unshift(chooser("Theatre", [["", "all"], ...file.theatres.map((t) => [t, t.replaceAll("-", " ")] as const)], view.theatre, (theatre) => asked.change({ theatre })));
  return make(
    "details", { className: "map-filters" }, make("summary", { textContent: "What is drawn" }),
    make("fieldset", { className: "map-row" }, make("legend", { textContent: "Kinds" }), ...kinds), make("div", { className: "map-row" }, ...choosers),
  );
}
