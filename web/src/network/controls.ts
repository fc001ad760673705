/** The tools above the network: years, kinds, groups, theatres, strength, measure, labels, pictures. */
import { button, chooser, make, ticker } from "../drawing/page.ts";
import { fold } from "../search/fold.ts";
import { MEASURES, SAID, type Measure, type Shade, type View } from "./choose.ts";
import type { NetworkFile } from "./record.ts";

const MOST_FOUND = 8;
export interface Asked {
  change(part: Partial<View>): void;
  reset(): void;
  find(node: number): void;
  save(format: "svg" | "png"): void;
  /** More than 1 takes in less. */
  stretch(factor: number): void;
  readonly permalink: HTMLElement;
}

/** The tools for a file and a view. */
export function makeTools(file: NetworkFile, now: () => View, years: readonly [number, number], asked: Asked): HTMLElement {
  return make(
    "div", { className: "map-tools" },
    make("div", { className: "map-row" }, finder(file, asked), ...yearTools(now, years, asked), button("−", () => asked.stretch(1 / 1.5), "Smaller"), button("+", () => asked.stretch(1.5), "Larger"), button("Whole network", () => asked.reset()), button("Save as SVG", () => asked.save("svg")), button("Save as PNG", () => asked.save("png")), asked.permalink),
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
    chooser("Size", MEASURES.map((name) => [name, SAID[name][0]] as const), view.measure, (measure) => asked.change({ measure: measure as Measure })),
    chooser("Shade", [["none", "all alike"], ...MEASURES.map((name) => [name, SAID[name][0]] as const)], view.shade, (shade) => asked.change({ shade: shade as Shade })),
    ticker("all labels", view.hasAllLabels, (hasAllLabels) => asked.change({ hasAllLabels })),
  ];
  choosers.unshift(onlyGroup(file, now, asked));
  if (file.theatres.length) choosers.unshift(chooser("Theatre", [["", "all"], ...file.theatres.map((t) => [t, t.replaceAll("-", " ")] as const)], view.theatre, (theatre) => asked.change({ theatre })));
  return make(
    "details", { className: "map-filters" }, make("summary", { textContent: "What is drawn" }),
    make("fieldset", { className: "map-row" }, make("legend", { textContent: "Kinds" }), ...kinds), make("div", { className: "map-row" }, ...choosers),
    make("p", { className: "small map-help", textContent: `${MEASURES.map((name) => `${SAID[name][0]}: ${SAID[name][1]}`).join("; ")}. The last two do not change with the years.` }),
  );
}

/** A name that is typed or picked leaves only its ties. */
function onlyGroup(file: NetworkFile, now: () => View, asked: Asked): HTMLLabelElement {
  const nameOf = (group: string): string => file.nodes.find((node) => node.group === group)?.name ?? "";
  const list = make("datalist", { id: "network-groups" }, ...file.nodes.map((node) => make("option", { value: node.name })));
  const input = make("input", { type: "search", autocomplete: "off", placeholder: "all groups", value: nameOf(now().group) });
  input.setAttribute("list", list.id);
  input.addEventListener("change", () => {
    const wanted = fold(input.value.trim());
    const found = wanted ? file.nodes.find((node) => [node.name, ...node.names].some((name) => fold(name) === wanted)) : undefined;
    input.value = found?.name ?? "";
    asked.change({ group: found?.group ?? "" });
  });
  return make("label", {}, make("span", { textContent: "Only ties of" }), input, list);
}
