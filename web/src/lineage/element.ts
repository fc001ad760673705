/** The lineage map on its page: file and address in, a map that can be walked, searched, filtered and saved out. */
import { figure, save } from "../drawing/figure.ts";
import { button, dataOf, make, onceAFrame } from "../drawing/page.ts";
import { citeLine, Permalink, warnOfRelease } from "../drawing/permalink.ts";
import { saidUnpublished } from "../switches/known.ts";
import { onSwitches, saidSwitches, switchesNow } from "../switches/now.ts";
import { LIGHT } from "../drawing/palette.ts";
import type { Shape } from "../drawing/shapes.ts";
import { svgFile } from "../drawing/svg.ts";
import { choose, extentOf, knownFile, type Choice } from "./choose.ts";
import { makeTools } from "./controls.ts";
import { draw, MARGINS, type Lit, type Window } from "./draw.ts";
import { place, type Layout, type Mark } from "./layout.ts";
import { legendSamples } from "./legend.ts";
import { readLineage, type LineageFile } from "./record.ts";
import { Stage } from "./stage.ts";
import { Strip, yearsOf, type Range } from "./strip.ts";
import { saidView, viewOf, writeView, WHOLE, type Corner, type View } from "./view.ts";
import { markAt, touched, walk, type Standing, type Step } from "./walk.ts";

const STEPS: Readonly<Record<string, Step>> = { ArrowLeft: "before", ArrowRight: "after", ArrowUp: "up", ArrowDown: "down", x: "across", Home: "first", End: "last" };
/** Where time runs down, the arrows change their parts. */
const TURNED: Readonly<Record<string, Step>> = { ...STEPS, ArrowLeft: "up", ArrowRight: "down", ArrowUp: "before", ArrowDown: "after" };
const HELP =
  "Arrow keys walk along a lane and to the next one, x crosses a relation to its other end, Enter opens what is under the frame, t traces the group, f folds its family, l shows the legend, plus and minus stretch time.";

class LineageMap {
  /** All of the file, and what of it was known on the day that is looked at. */
  readonly #all: LineageFile;
  #file: LineageFile;
  #day: number | null = null;
  readonly #stage: Stage;
  readonly #strip: Strip;
  readonly #card = make("div", { className: "map-card", hidden: true });
  readonly #live = make("output", { className: "map-live" });
  readonly #count = make("p", { className: "small map-count" });
  readonly #paper = make("div", { className: "map-paper" });
  #tools: HTMLElement = make("div");
  #toolState = "";
  readonly #dated: ReadonlySet<string>;
  readonly #tableRows = [...document.querySelectorAll<HTMLElement>("[data-node]")].map((row) => ({ row, node: row.dataset["node"] ?? "" }));
  #high = 0;
  #isOnlyStretched = false;
  #shown: Choice | null = null;
  #view: View;
  #layout!: Layout;
  #choice!: Choice;
  #lit: Lit | null = null;
  #standing: Standing | null = null;
  #hovered: Mark | null = null;
  readonly #permalink: Permalink;

  constructor(root: HTMLElement, file: LineageFile) {
    this.#all = file;
    this.#file = file;
    this.#dated = new Set(file.ties.map((tie) => tie.node));
    this.#view = viewOf(new URLSearchParams(location.search));
    this.#stage = new Stage({
      draw: (window) => draw(this.#file, this.#layout, this.#view, window, this.#lit, this.#hovered ?? (this.#hasFocus ? this.#standing?.mark ?? null : null)),
      point: (along, across) => markAt(this.#layout, along, across),
      hover: (mark) => this.#hover(mark),
      choose: (mark, event) => this.#chosen(mark, event),
      key: (event) => this.#key(event),
      stretch: (factor, along) => this.#stretch(factor, along),
    });
    this.#permalink = new Permalink(file.atlas, (parameters) => writeView({ ...this.#view, at: this.#corner() }, parameters));
    this.#strip = new Strip(file, (range) => this.#ranged(range));
    this.#stage.cursor.addEventListener("focus", () => this.#stand(this.#standing));
    this.#stage.cursor.addEventListener("blur", () => this.#hover(null));
    const help = make("p", { className: "small map-help", textContent: HELP });
    root.append(this.#tools, this.#stage.element, this.#strip.element, this.#card, this.#live, this.#count, help, this.#paper);
    this.#live.setAttribute("aria-live", "polite");
    onSwitches(this.#soon);
    let wide = root.clientWidth;
    new ResizeObserver(() => {
      if (root.clientWidth !== wide) this.#soon();
      wide = root.clientWidth;
    }).observe(root);
    this.#apply();
    this.#restore();
    this.#stage.element.addEventListener("scroll", () => this.#later(), { passive: true });
    warnOfRelease(root, file.atlas);
    addEventListener("beforeprint", () => this.#print());
    addEventListener("afterprint", () => this.#paper.replaceChildren());
  }

  get #hasFocus(): boolean {
    return document.activeElement === this.#stage.cursor;
  }

  #change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
    this.#soon();
    this.#later();
  }

  #later(): void {
    this.#permalink.later();
  }
  readonly #soon = onceAFrame(() => this.#apply());

  /** What stands at the corner of the part that shows. */
  #corner(): Corner | null {
    const { along, across } = this.#stage.window;
    if (along < 1 && across < 1) return null;
    const row = this.#layout.rows.find((placed) => placed.bottom > across);
    const lane = this.#file.lanes[row?.row.lanes[0] ?? -1];
    return { day: this.#layout.first + along / this.#layout.unitsPerDay, group: lane?.group ?? "", over: across - (row?.top ?? 0) };
  }

  /** Where the first of the many relations stand: long empty years before them are scrolled over. */
  get #busy(): number {
    const starts = this.#layout.ties.map((tie) => tie.along).sort((a, b) => a - b);
    return Math.max(0, (starts[Math.floor(starts.length * 0.04)] ?? 0) - 120);
  }

  /** Goes where the address says, and chooses what it has chosen. */
  #restore(): void {
    const { at, chosen } = this.#view;
    if (at) {
      const row = this.#layout.rows.find((placed) => placed.row.lanes.some((lane) => this.#file.lanes[lane]?.group === at.group));
      this.#stage.scrollTo((at.day - this.#layout.first) * this.#layout.unitsPerDay, (row?.top ?? 0) + at.over);
    } else this.#stage.scrollTo(this.#busy, 0);
    const mark = chosen ? this.#layout.marks.find((m) => m.key === chosen) : undefined;
    if (!mark) return;
    this.#standing = { mark, row: mark.row };
    this.#stage.stand(mark, this.#layout.rows[mark.row]?.across ?? 0);
    this.#describe(mark, false);
  }

  /** Chooses, lays out and shows; what stood under the frame stays there if it is still on the map. */
  #apply(): void {
    const switches = switchesNow();
    if (switches.asKnown !== this.#day) {
      this.#day = switches.asKnown;
      this.#file = knownFile(this.#all, this.#day);
      this.#strip.read(this.#file);
    }
    this.#showTools();
    this.#stage.turn(this.#view.isVertical);
    if (!this.#isOnlyStretched) this.#choice = choose(this.#file, this.#view, switches);
    this.#isOnlyStretched = false;
    const most = Math.round(innerHeight * 0.72);
    this.#stage.rise(this.#high || most);
    this.#layout = place(this.#file, this.#choice, this.#view, switches, this.#stage.size);
    this.#high = this.#view.isVertical ? most : Math.min(most, this.#layout.across + MARGINS.across.time + 16);
    this.#stage.rise(this.#high);
    this.#restand();
    this.#lit = null;
    this.#hovered = null;
    this.#stage.show(this.#layout);
    this.#strip.show(this.#choice.first, this.#choice.last);
    if (this.#shown !== this.#choice) this.#showRows();
    this.#shown = this.#choice;
  }

  /** Tools are made anew only where their words or choices change. */
  #showTools(): void {
    const { isVertical, folded, traced, steps, from, to, step } = this.#view;
    const state = [this.#day, isVertical, folded.size > 0, traced, steps, from, to, step, this.#view === WHOLE].join(" ");
    if (state === this.#toolState) return;
    this.#toolState = state;
    const tools = makeTools(this.#file, () => this.#view, {
      permalink: this.#permalink.element, change: (part) => this.#change(part), find: (lane) => this.#find(lane), save: (format) => this.#save(format),
      reset: () => {
        this.#view = WHOLE;
        this.#toolState = "";
        this.#change({});
      },
    });
    const isOpen = this.#tools.querySelector("details")?.open ?? false;
    for (const details of tools.querySelectorAll("details")) details.open = isOpen;
    replaceKeepingFocus(this.#tools, tools);
    this.#tools = tools;
  }

  /** The frame stays on its mark, or goes to the first one. */
  #restand(): void {
    const key = this.#standing?.mark.key;
    const mark = this.#layout.marks.find((m) => m.key === key) ?? this.#layout.marks[0];
    this.#standing = mark ? { mark, row: mark.row } : null;
    if (mark) this.#stage.stand(mark, this.#layout.rows[mark.row]?.across ?? 0);
  }

  /** The table under the map has the same relations; those without a date stay. */
  #showRows(): void {
    const drawn = new Set(this.#choice.bundles.flatMap((bundle) => bundle.ties.map((tie) => tie.node)));
    const dated = this.#dated;
    for (const { row, node } of this.#tableRows) {
      const isHidden = dated.has(node) && !drawn.has(node);
      if (row.hidden !== isHidden) row.hidden = isHidden;
    }
    const groups = this.#choice.rows.reduce((sum, row) => sum + row.lanes.length, 0);
    this.#count.textContent = `${groups} of ${this.#file.lanes.length} groups and ${drawn.size} of ${dated.size} dated relations are drawn, ${yearsOf({ from: this.#choice.first, to: this.#choice.last })}.${saidUnpublished(this.#file.unpublished, this.#day)}`;
  }

  #hover(mark: Mark | null): void {
    if (mark?.key === this.#hovered?.key && mark) return;
    this.#hovered = mark;
    this.#lit = mark ? touched(this.#layout, mark) : null;
    if (!mark) this.#stage.say("", 0, 0);
    this.#stage.refresh();
  }

  #stand(standing: Standing | null): void {
    if (!standing) return;
    this.#standing = standing;
    this.#hovered = null;
    this.#lit = touched(this.#layout, standing.mark);
    this.#stage.reveal(standing.mark, standing.row);
    this.#stage.stand(standing.mark, this.#layout.rows[standing.row]?.across ?? 0);
    this.#live.textContent = standing.mark.words;
    this.#stage.refresh();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#standing) return;
    const step = (this.#view.isVertical ? TURNED : STEPS)[event.key];
    if (step) this.#stand(walk(this.#layout, this.#standing, step));
    else if (event.key === "t") this.#trace(this.#standing.row);
    else if (event.key === "f") this.#foldFamily(this.#standing.row);
    else if (event.key === "+" || event.key === "=") this.#change({ zoom: Math.min(64, this.#view.zoom * 1.5) });
    else if (event.key === "-") this.#change({ zoom: Math.max(1, this.#view.zoom / 1.5) });
    else if (event.key === "Enter" && this.#standing.mark.type === "lane") this.#describe(this.#standing.mark, true);
    else return;
    event.preventDefault();
  }

  /** A name opens a card with what can be done; every other mark is a link and opens its sentence. */
  #chosen(mark: Mark, event: MouseEvent): void {
    this.#standing = { mark, row: mark.row };
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isFinger = event instanceof PointerEvent && event.pointerType !== "mouse";
    if (mark.type === "lane" || isFinger) {
      event.preventDefault();
      this.#describe(mark, false);
    } else if (!(event.target instanceof HTMLAnchorElement)) this.#stage.cursor.click();
  }

  #describe(mark: Mark, takesFocus: boolean): void {
    const lane = this.#file.lanes[this.#layout.rows[mark.row]?.row.lanes[0] ?? -1];
    if (!lane) return;
    const open = make("a", { href: mark.href, textContent: mark.type === "lane" ? "The page of this group" : "The sentence and its note", className: mark.type === "lane" ? "" : "source" });
    this.#view = { ...this.#view, chosen: mark.key };
    this.#later();
    const close = button("Close", () => {
      this.#card.hidden = true;
      this.#view = { ...this.#view, chosen: "" };
      this.#later();
      this.#stage.cursor.focus();
    });
    const names = mark.type === "lane" && lane.names.length ? make("p", { className: "small", textContent: lane.names.join(", ") }) : "";
    const life = mark.type === "lane" ? lane.life.map(({ words, href, strength }) => make("li", {}, make("a", { className: `source s-${strength}`, href, textContent: words }))) : [];
    const lives = life.length ? make("ul", { className: "lines" }, ...life) : "";
    const tools = mark.type === "lane" ? [button("Trace this group", () => this.#trace(mark.row)), button(this.#view.folded.has(lane.family) ? "Unfold its family" : "Fold its family", () => this.#foldFamily(mark.row))] : [];
    this.#card.replaceChildren(make("p", { className: "map-said", textContent: mark.words }), names, lives, make("div", { className: "map-row" }, open, ...tools, close));
    this.#card.hidden = false;
    if (takesFocus) open.focus();
  }

  #trace(row: number): void {
    const lane = this.#file.lanes[this.#layout.rows[row]?.row.lanes[0] ?? -1];
    if (lane) this.#change({ traced: this.#view.traced === lane.group ? "" : lane.group, folded: new Set() });
  }

  #foldFamily(row: number): void {
    const family = this.#layout.rows[row]?.row.family;
    if (family === undefined) return;
    const folded = new Set(this.#view.folded);
    if (!folded.delete(family)) folded.add(family);
    this.#change({ folded });
  }

  #find(lane: number): void {
    const group = this.#file.lanes[lane];
    if (!group) return;
    const isThere = (): number => this.#choice.rows.findIndex((row) => row.lanes.includes(lane));
    if (isThere() < 0) this.#change({ ...WHOLE, isVertical: this.#view.isVertical });
    if (this.#view.folded.has(group.family)) this.#change({ folded: new Set() });
    this.#apply();
    const row = isThere();
    const mark = this.#layout.marks.find((m) => m.type === "lane" && m.row === row);
    if (!mark) return;
    this.#standing = { mark, row };
    this.#stage.cursor.focus({ preventScroll: true });
    this.#stand(this.#standing);
    this.#describe(mark, false);
  }

  #ranged(range: Range): void {
    const [first, last] = extentOf(this.#file);
    this.#change({ from: range.from <= first ? null : Math.round(range.from), to: range.to >= last ? null : Math.round(range.to) });
  }

  #stretch(factor: number, along: number): void {
    const day = this.#layout.first + along / this.#layout.unitsPerDay;
    const offset = along - this.#stage.window.along;
    this.#view = { ...this.#view, zoom: Math.min(64, Math.max(1, this.#view.zoom * factor)) };
    this.#later();
    this.#isOnlyStretched = true;
    this.#apply();
    this.#stage.scrollTo((day - this.#layout.first) * this.#layout.unitsPerDay - offset, this.#stage.window.across);
  }

  /** The whole map in the chosen window, not only what shows. */
  #whole(): { shapes: Shape[]; width: number; height: number } {
    const margin = this.#view.isVertical ? MARGINS.down : MARGINS.across;
    const window: Window = { along: 0, across: 0, alongSize: this.#layout.along, acrossSize: this.#layout.across };
    const shapes = draw(this.#file, this.#layout, this.#view, window);
    const [along, across] = [this.#layout.along + margin.names, this.#layout.across + margin.time];
    return { shapes, width: this.#view.isVertical ? across : along, height: this.#view.isVertical ? along : across };
  }

  #save(format: "svg" | "png"): void {
    const { atlas, lanes } = this.#file;
    const nameOf = (group: string): string => lanes.find((lane) => lane.group === group)?.name ?? group;
    const caption = {
      title: `Lineage map: ${atlas.title}`,
      shown: `${this.#count.textContent} ${saidView(this.#view, nameOf)} ${saidSwitches()}`.trim(),
      cite: citeLine(atlas, this.#permalink.address()),
    };
    const kinds = [...new Set(this.#choice.bundles.flatMap((bundle) => bundle.ties.map((tie) => tie.kind)))];
    save(figure(this.#whole(), caption, legendSamples(kinds)), `lineage-${yearsOf({ from: this.#choice.first, to: this.#choice.last }).replaceAll(" ", "-")}`, format, caption.title);
  }

  /** Paper gets lines and words instead of dots. */
  #print(): void {
    const { shapes, width, height } = this.#whole();
    this.#paper.innerHTML = svgFile(shapes, width, height, `Lineage map: ${this.#file.atlas.title}`, LIGHT);
  }
}

/** New tools in the place of the old, the focus on the like of what had it. */
function replaceKeepingFocus(old: HTMLElement, now: HTMLElement): void {
  const focusable = "input, select, button, summary";
  const at = [...old.querySelectorAll(focusable)].indexOf(document.activeElement as Element);
  const typed = old.querySelector<HTMLInputElement>("input[type=search]")?.value ?? "";
  const search = now.querySelector<HTMLInputElement>("input[type=search]");
  if (search) search.value = typed;
  old.replaceWith(now);
  if (at >= 0) now.querySelectorAll<HTMLElement>(focusable)[at]?.focus({ preventScroll: true });
}

/** Starts the map where the page has a place for it and its file can be read. */
export function start(): void {
  const root = document.querySelector<HTMLElement>("#lineage");
  const data = dataOf("lineage");
  if (!root || data === undefined) return;
  const found = readLineage(data);
  if (!found.ok) {
    root.append(make("p", { className: "nothing", textContent: `The map cannot be drawn: ${found.error}. The table below has the same relations.` }));
    root.hidden = false;
    return;
  }
  root.hidden = false;
  document.querySelector<HTMLElement>("#still")?.setAttribute("hidden", "");
  new LineageMap(root, found.value);
  performance.mark("lineage-ready");
}
start();
