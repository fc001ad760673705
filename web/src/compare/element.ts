/** The comparison on its page: a choice of groups, one picture, one table. */
import { read } from "../drawing/door.ts";
import { figure, save } from "../drawing/figure.ts";
import { button, dataOf, make, onceAFrame, pagePalette, ticker } from "../drawing/page.ts";
import { citeLine, Permalink, warnOfRelease } from "../drawing/permalink.ts";
import { legendSamples } from "../lineage/legend.ts";
import { readAtlas, type AtlasLine, type PointLine, type StretchLine } from "../lineage/record.ts";
import { put, type Switches } from "../switches/state.ts";
import { onSwitches, saidSwitches, switchesNow } from "../switches/now.ts";
import { dateOf } from "../time/axis.ts";
import { kindOf, markup, parts } from "./draw.ts";
import { MOST, rowsOf, valuesLeft, yearsIn, type Layout } from "./layout.ts";
import { readChoosable, readGroup, type Choosable, type ComparedGroup } from "./record.ts";

class Compare {
  readonly #choices = make("fieldset", { className: "map-row compare-choices" }, make("legend", { textContent: `Choose two to ${MOST}` }));
  readonly #picture = make("div", { className: "compare-picture" });
  readonly #table = make("div", { className: "scroll", tabIndex: 0 });
  readonly #said = make("output", { className: "small map-count" });
  readonly #loaded = new Map<string, Promise<ComparedGroup>>();
  #chosen: readonly string[];
  #shown: { groups: readonly ComparedGroup[]; layout: Layout } | null = null;

  readonly #atlas: AtlasLine;
  readonly #permalink: Permalink;

  constructor(root: HTMLElement, all: readonly Choosable[], atlas: AtlasLine) {
    this.#atlas = atlas;
    this.#permalink = new Permalink(atlas, (parameters) => put(parameters, "groups", this.#chosen.join(",")));
    const asked = (new URLSearchParams(location.search).get("groups") ?? "").split(",");
    const known = asked.filter((file) => all.some((group) => group.file === file)).slice(0, MOST);
    this.#chosen = known.length > 1 ? known : all.slice(0, 2).map((group) => group.file);
    this.#table.setAttribute("role", "region");
    this.#table.setAttribute("aria-label", "Table of the comparison");
    const tools = make("div", { className: "map-tools" }, this.#choices, make("div", { className: "map-row" }, button("Save as SVG", () => this.#save("svg")), button("Save as PNG", () => this.#save("png")), this.#permalink.element));
    root.append(tools, this.#said, this.#picture, this.#table);
    for (const group of all) this.#choices.append(ticker(group.name, this.#chosen.includes(group.file), (isChosen) => this.#choose(group.file, isChosen)));
    this.#picture.addEventListener("scroll", () => this.#hold(), { passive: true });
    const again = onceAFrame(() => this.#draw());
    onSwitches(again);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
    new ResizeObserver(again).observe(root);
    warnOfRelease(root, atlas);
    void this.#show();
  }

  #choose(file: string, isChosen: boolean): void {
    this.#chosen = isChosen ? [...this.#chosen, file] : this.#chosen.filter((other) => other !== file);
    this.#permalink.later();
    void this.#show();
  }

  async #show(): Promise<void> {
    const asked = this.#chosen;
    const isFull = asked.length >= MOST;
    for (const input of this.#choices.querySelectorAll("input")) input.disabled = isFull && !input.checked;
    try {
      const groups = await Promise.all(asked.map((file) => this.#load(file)));
      if (asked !== this.#chosen) return;
      this.#shown = { groups, layout: rowsOf(groups, switchesNow()) };
      this.#draw();
    } catch (error) {
      this.#said.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  #draw(): void {
    if (!this.#shown) return;
    const { groups } = this.#shown;
    const layout = rowsOf(groups, switchesNow());
    this.#shown = { groups, layout };
    const width = Math.max(640, this.#picture.clientWidth);
    this.#picture.innerHTML = markup(parts(groups, layout, width), width, layout.high, pagePalette());
    this.#hold();
    this.#table.replaceChildren(tableOf(groups, layout, switchesNow()));
    this.#said.textContent = `${groups.map((group) => group.name).join(", ")}: ${layout.rows.length} rows.`;
  }

  /** Names stay in sight where the picture is wider than its frame. */
  #hold(): void {
    for (const words of this.#picture.querySelectorAll("text")) {
      if (Number(words.getAttribute("x")) > 10) continue;
      words.setAttribute("transform", `translate(${this.#picture.scrollLeft} 0)`);
      words.classList.add("held");
    }
  }

  #load(file: string): Promise<ComparedGroup> {
    const known = this.#loaded.get(file);
    if (known) return known;
    const loading = new Promise<ComparedGroup>((resolve, reject) => {
      const script = make("script", { src: `groups/${encodeURIComponent(file)}.js` });
      script.addEventListener("load", () => {
        const found = readGroup(dataOf(`compare/${file}`));
        if (found.ok) resolve(found.value);
        else reject(new Error(found.error));
      });
      script.addEventListener("error", () => reject(new Error(`groups/${file}.js is not there`)));
      document.head.append(script);
    });
    this.#loaded.set(file, loading);
    return loading;
  }

  #save(format: "svg" | "png"): void {
    if (!this.#shown) return;
    const { groups, layout } = this.#shown;
    const years = `${dateOf(layout.first)[0]} to ${dateOf(layout.last - 1)[0]}`;
    const caption = {
      title: `Compared: ${groups.map((group) => group.name).join(", ")}`, shown: `${layout.rows.length} rows, ${years}. ${saidSwitches() || "Nothing hidden."}`,
      cite: citeLine(this.#atlas, this.#permalink.address()),
    };
    const shapes = parts(groups, layout, 1000).flatMap((part) => part.shapes);
    save(figure({ shapes, width: 1000, height: layout.high }, caption, legendSamples(kindsIn(layout))), `compare-${this.#chosen.join("-")}`, format, caption.title);
  }
}

/** Kinds of relations in the picture. */
function kindsIn(layout: Layout): string[] {
  return [...new Set(layout.rows.filter((row) => row.band === "Relations").map(kindOf))];
}

/** The same rows as the picture: what a group's bar or point is, when, and the sentence behind it; key statistics first. */
function tableOf(groups: readonly ComparedGroup[], layout: Layout, switches: Switches): HTMLTableElement {
  const link = (words: string, href: string, strength: string): Node => (href ? make("a", { className: `source s-${strength}`, href, textContent: words }) : document.createTextNode(words));
  const head = make("tr", {}, ...["What", ...groups.map((group) => group.name)].map((words) => Object.assign(document.createElement("th"), { scope: "col", textContent: words })));
  const labels = groups[0]?.facts.map((fact) => fact.label) ?? [];
  const facts = labels.map((label, n) =>
    make("tr", {}, Object.assign(document.createElement("th"), { scope: "row", textContent: label }), ...groups.map((group) => {
      const all = group.facts[n]?.values ?? [];
      const values = valuesLeft(all, switches);
      return make("td", {}, ...(values.length ? values.map((value) => make("span", { className: "one" }, link(value.words, value.href, value.strength))) : [make("span", { className: "nothing", textContent: all.length ? "hidden" : "nothing stated" })]));
    })),
  );
  const bands = [...new Set(layout.rows.map((row) => row.band))].map((band) =>
    make("tr", {}, Object.assign(document.createElement("th"), { scope: "row", textContent: band }), ...groups.map((_, n) => {
      const lines = layout.rows.filter((row) => row.group === n && row.band === band).flatMap((row): readonly (StretchLine | PointLine)[] => (row.bar ? [row.bar] : row.points));
      return make("td", {}, ...(lines.length ? lines.map((line) => make("span", { className: "one" }, link("label" in line ? line.label : line.words, line.href, line.strength), ` ${yearsIn(line.bar)}`)) : [make("span", { className: "nothing", textContent: "nothing dated" })]));
    })),
  );
  return make("table", { className: "compare-table" }, make("thead", {}, head), make("tbody", {}, ...facts, ...bands));
}

function start(): void {
  const root = document.querySelector<HTMLElement>("#compare");
  const data = dataOf("compare");
  if (!root || data === undefined) return;
  root.hidden = false;
  const [found, atlas] = [readChoosable(data), read(readAtlas, dataOf("atlas"), "atlas")];
  if (found.ok && atlas.ok) new Compare(root, found.value, atlas.value);
  else root.append(make("p", { className: "nothing", textContent: `The groups cannot be read: ${found.ok ? (atlas.ok ? "" : atlas.error) : found.error}. The table below has their key statistics.` }));
}
start();
