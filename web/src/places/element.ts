/** The places on their page: outlines, marks with counts, hatched countries, and the years below. */
import { geoPath } from "d3-geo";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { paint } from "../drawing/canvas.ts";
import { figure, sample, save, type Picture } from "../drawing/figure.ts";
import { button, dataOf, fitted, make, onceAFrame, pagePalette } from "../drawing/page.ts";
import { onPinch } from "../drawing/pinch.ts";
import { citeLine, Permalink, warnOfRelease } from "../drawing/permalink.ts";
import { elements } from "../drawing/svg.ts";
import { corners, type Shape } from "../drawing/shapes.ts";
import { saidUnpublished } from "../switches/known.ts";
import { onSwitches, saidSwitches, switchesNow } from "../switches/now.ts";
import { byYear, choose, KINDS, knownFile, saidView, viewOf, writeView, yearsOf, type View } from "./choose.ts";
import { makeTools } from "./controls.ts";
import { areaNames, drawClusters, INK, type Transform } from "./draw.ts";
import { areas, areaWords, clustered, HIGH, markPoints, markSize, projected, ringsOf, WIDE, wholeWorld, type Area, type Cluster, type Ring } from "./layout.ts";
import { readPlaces, type PlacesFile } from "./record.ts";
import { Timeline } from "./timeline.ts";

const MOST_ZOOM = 60;
const MOST_LISTED = 40;
/** Share of the window that is painted beyond each of its sides. */
const MARGIN = 0.5;
const NOTHING: Transform = { x: 0, y: 0, zoom: 0 };

interface Outline {
  readonly id: string;
  readonly name: string;
  readonly path: Path2D;
  readonly middle: readonly [number, number];
  readonly rings: readonly Ring[];
}
/** A mark or an area with its items. */
interface Held {
  readonly key: string;
  readonly title: string;
  readonly items: readonly number[];
  /** Units of the whole map, and pixels about it. */
  readonly at: readonly [x: number, y: number, half: number];
}
const HELP = "Tab goes to the map: n and p walk from mark to mark and from area to area, Enter lists what is there, arrow keys move the map, plus and minus enlarge it.";

class Places {
  /** All of the file, and what of it was known on the day that is looked at. */
  readonly #all: PlacesFile;
  #file: PlacesFile;
  readonly #years: readonly [number, number];
  #at: Float32Array;
  readonly #outlines: ReadonlyMap<string, Outline>;
  readonly #land = new Path2D();
  readonly #canvas = make("canvas");
  readonly #cursor = make("button", { type: "button", className: "map-cursor" });
  readonly #live = make("output", { className: "map-live" });
  readonly #legend = make("p", { className: "small map-legend" });
  readonly #permalink: Permalink;
  /** Outlines of areas, by their id. */
  readonly #shapes = new Map<string, Outline>();
  #held: readonly Held[] = [];
  #standing = "";
  readonly #stage = make("div", { className: "places-stage" }, this.#canvas);
  readonly #words = make("div", { className: "map-words", hidden: true });
  readonly #card = make("div", { className: "map-card", hidden: true });
  readonly #count = make("p", { className: "small map-count" });
  readonly #timeline: Timeline;
  readonly #rows = new Map<string, HTMLElement>();
  #tools: HTMLElement = make("div");
  #palette = pagePalette();
  #view: View;
  #chosen: readonly number[] = [];
  #clusters: readonly Cluster[] = [];
  #areas: readonly Area[] = [];
  /** The kept picture, and the transform of the window that it was painted for. */
  readonly #back = make("canvas");
  #kept: Transform = NOTHING;

  constructor(root: HTMLElement, file: PlacesFile, world: FeatureCollection) {
    this.#all = file;
    this.#file = file;
    this.#years = yearsOf(file);
    this.#at = projected(file);
    this.#outlines = outlinesOf(world);
    for (const outline of this.#outlines.values()) this.#land.addPath(outline.path);
    this.#view = viewOf(new URLSearchParams(location.search), this.#years);
    for (const row of document.querySelectorAll<HTMLElement>("tr[data-row]")) this.#rows.set(row.dataset["row"] ?? "", row);
    for (const area of file.areas) this.#shapes.set(area.id, outlineOf(area.id, areaWords(area, this.#outlines.get(area.country)?.name ?? ""), ringsOf(area, this.#outlines.get(area.country)?.rings ?? [])));
    this.#permalink = new Permalink(file.atlas, (parameters) => writeView(this.#view, parameters, this.#years));
    this.#canvas.setAttribute("aria-hidden", "true");
    this.#words.setAttribute("aria-hidden", "true");
    this.#live.setAttribute("aria-live", "polite");
    this.#timeline = new Timeline(this.#years, (from, to) => this.#change({ from, to }));
    this.#stage.append(this.#cursor, this.#words);
    root.append(this.#tools, this.#stage, this.#timeline.element, this.#legend, this.#card, this.#live, this.#count, make("p", { className: "small map-help", textContent: HELP }));
    if (!this.#view.zoom) this.#view = { ...this.#view, ...this.#fit() };
    this.#showTools();
    this.#listen(root);
    this.#apply();
    const chosen = this.#held.find((held) => held.items.some((n) => String(file.items[n]?.row) === this.#view.chosen));
    if (chosen && this.#view.chosen) this.#list(chosen);
    warnOfRelease(root, file.atlas);
  }

  readonly #soon = onceAFrame(() => this.#apply());
  readonly #paintSoon = onceAFrame(() => this.#paint());
  #later(): void {
    this.#permalink.later();
  }

  #change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
    this.#showTools();
    this.#soon();
    this.#later();
  }

  #showTools(): void {
    if (this.#tools.contains(document.activeElement) && this.#tools.isConnected) return;
    const tools = makeTools(this.#file, () => this.#view, this.#years, {
      permalink: this.#permalink.element,
      change: (part) => this.#change(part),
      reset: () => {
        (document.activeElement as HTMLElement | null)?.blur();
        this.#view = viewOf(new URLSearchParams(), this.#years);
        this.#change(this.#fit());
      },
      stretch: (factor) => this.#stretch(factor, this.#size[0] / 2, this.#size[1] / 2),
      save: (format) => this.#save(format),
    });
    this.#tools.replaceWith(tools);
    this.#tools = tools;
  }

  get #size(): readonly [number, number] {
    return [this.#stage.clientWidth, this.#stage.clientHeight];
  }

  get #transform(): Transform {
    const [wide, high] = this.#size;
    const zoom = this.#view.zoom * (wide / WIDE);
    return { zoom, x: wide / 2 - this.#view.x * zoom, y: high / 2 - this.#view.y * zoom };
  }

  /** The view that holds all positions and countries, with room about them. */
  #fit(): Pick<View, "x" | "y" | "zoom"> {
    const xs: number[] = [];
    const ys: number[] = [];
    this.#file.items.forEach((item, n) => {
      const [x, y] = item.latitude === null ? this.#shapes.get(item.area)?.middle ?? [Number.NaN, Number.NaN] : [this.#at[n * 2] ?? 0, this.#at[n * 2 + 1] ?? 0];
      if (Number.isNaN(x)) return;
      xs.push(x);
      ys.push(y);
    });
    xs.sort((a, b) => a - b);
    ys.sort((a, b) => a - b);
    const [left, right, top, bottom] = [xs[Math.floor(xs.length * 0.08)] ?? 0, xs[Math.floor(xs.length * 0.92)] ?? WIDE, ys[Math.floor(ys.length * 0.08)] ?? 0, ys[Math.floor(ys.length * 0.92)] ?? HIGH];
    const zoom = Math.min(8, Math.max(1, Math.min(WIDE / (right - left + 80), HIGH / (bottom - top + 70))));
    return { x: (left + right) / 2, y: (top + bottom) / 2, zoom };
  }

  #listen(root: HTMLElement): void {
    onSwitches(this.#soon);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.#palette = pagePalette();
      this.#soon();
    });
    let wide = root.clientWidth;
    new ResizeObserver(() => {
      if (root.clientWidth !== wide) this.#soon();
      wide = root.clientWidth;
    }).observe(root);
    let held: { x: number; y: number; view: View } | null = null;
    let hasMoved = false;
    this.#canvas.addEventListener("pointerdown", (event) => {
      held = { x: event.clientX, y: event.clientY, view: this.#view };
      hasMoved = false;
      this.#canvas.setPointerCapture(event.pointerId);
    });
    this.#canvas.addEventListener("pointermove", (event) => {
      if (!held) return this.#hover(event);
      const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
      hasMoved ||= Math.abs(dx) + Math.abs(dy) > 4;
      const { zoom } = this.#transform;
      if (hasMoved) this.#pan(held.view.x - dx / zoom, held.view.y - dy / zoom);
    });
    this.#canvas.addEventListener("pointerup", (event) => {
      held = null;
      if (!hasMoved) this.#list(this.#under(event));
    });
    this.#canvas.addEventListener("pointerleave", () => (this.#words.hidden = true));
    const letGo = (): void => {
      held = null;
      hasMoved = true;
    };
    onPinch(this.#canvas, letGo, (factor, x, y) => {
      letGo();
      const box = this.#canvas.getBoundingClientRect();
      this.#stretch(factor, x - box.left, y - box.top);
    });
    this.#canvas.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const box = this.#canvas.getBoundingClientRect();
        this.#stretch(Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
      },
      { passive: false },
    );
    this.#cursor.addEventListener("click", () => this.#list(this.#held.find((held) => held.key === this.#standing) ?? null, true));
    this.#cursor.addEventListener("focus", () => this.#stand(this.#standing));
    this.#stage.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const by = 60 / this.#transform.zoom;
      const { x, y } = this.#view;
      const moves: Readonly<Record<string, () => void>> = {
        ArrowLeft: () => this.#pan(x - by, y), ArrowRight: () => this.#pan(x + by, y), ArrowUp: () => this.#pan(x, y - by), ArrowDown: () => this.#pan(x, y + by),
        "+": () => this.#stretch(1.6, this.#size[0] / 2, this.#size[1] / 2), "-": () => this.#stretch(1 / 1.6, this.#size[0] / 2, this.#size[1] / 2), n: () => this.#step(1), p: () => this.#step(-1), Escape: () => this.#list(null),
      };
      const move = moves[event.key];
      if (!move) return;
      event.preventDefault();
      move();
    });
  }

  #pan(x: number, y: number): void {
    this.#view = { ...this.#view, x: Math.min(WIDE, Math.max(0, x)), y: Math.min(HIGH, Math.max(0, y)) };
    this.#paintSoon();
    this.#later();
  }

  #stretch(factor: number, x: number, y: number): void {
    const before = this.#transform;
    const zoom = Math.min(MOST_ZOOM, Math.max(1, this.#view.zoom * factor));
    const real = (zoom / this.#view.zoom) * before.zoom;
    const [placeX, placeY] = [(x - before.x) / before.zoom, (y - before.y) / before.zoom];
    const [wide, high] = this.#size;
    this.#view = { ...this.#view, zoom, x: placeX - (x - wide / 2) / real, y: placeY - (y - high / 2) / real };
    this.#paintSoon();
    this.#later();
  }

  #showLegend(): void {
    const all = samples(this.#file);
    this.#legend.innerHTML = all
      .map(({ shapes }) => `<span><svg viewBox="0 -9 46 18" width="46" height="18" aria-hidden="true">${elements(shapes.filter(({ shape }) => shape !== "words"), this.#palette)}</svg></span>`)
      .join("");
    [...this.#legend.children].forEach((sample, n) => {
      const words = all[n]?.shapes.find(({ shape }) => shape === "words");
      sample.append(words?.shape === "words" ? words.words : "");
    });
  }

  /** Puts what was known on a day in the place of the file. */
  #know(day: number | null): void {
    const file = knownFile(this.#all, day);
    if (day === null && this.#file === file) return;
    this.#file = file;
    this.#at = projected(file);
  }

  #apply(): void {
    this.#showLegend();
    this.#know(switchesNow().asKnown);
    this.#chosen = choose(this.#file, this.#view, switchesNow());
    this.#areas = areas(this.#file, this.#chosen);
    this.#kept = NOTHING;
    this.#paint();
    const everything = choose(this.#file, { ...this.#view, from: this.#years[0], to: this.#years[1] }, switchesNow());
    this.#timeline.show(byYear(this.#file, everything, this.#years), [this.#view.from, this.#view.to]);
    this.#showRows();
  }

  #showRows(): void {
    const shown = new Set(this.#chosen.map((n) => this.#file.items[n]?.row));
    for (const item of this.#file.items) {
      const row = this.#rows.get(String(item.row));
      const isHidden = !shown.has(item.row);
      if (row && row.hidden !== isHidden) row.hidden = isHidden;
    }
    const { from, to } = this.#view;
    const own = (numbers: readonly number[]): number => numbers.filter((n) => !this.#file.items[n]?.layer).length;
    const vague = this.#areas.reduce((sum, area) => sum + own(area.items), 0);
    const all = this.#file.items.filter((item) => !item.layer).length;
    this.#count.textContent = `${from === to ? from : `${from} to ${to}`}: ${own(this.#chosen)} of ${all} items with a position or an area are drawn, ${vague} of them somewhere in an area; ${this.#file.unplaced} more stand in the table only.${saidUnpublished(this.#file.unpublished, switchesNow().asKnown)}${this.#laidOver()}`;
  }

  /** What is drawn of other datasets, each with its edition and licence. */
  #laidOver(): string {
    const drawn = new Map<string, number>();
    for (const n of this.#chosen) {
      const name = this.#file.items[n]?.layer;
      if (name) drawn.set(name, (drawn.get(name) ?? 0) + 1);
    }
    return this.#file.layers.flatMap(({ name, title, issued, licence }) => (drawn.has(name) ? [` Laid over: ${(drawn.get(name) ?? 0).toLocaleString("en")} events of ${title} (${issued}; ${licence}), no statements of the profiles.`] : [])).join("");
  }

  /** Attributions of the datasets that are drawn. */
  get #attributions(): string[] {
    const names = new Set(this.#chosen.map((n) => this.#file.items[n]?.layer));
    return this.#file.layers.filter((layer) => names.has(layer.name)).map((layer) => layer.attribution || layer.title);
  }

  /** Paints what shows: a picture larger than the window is kept, so that a move only shifts it. */
  #paint(): void {
    const [wide, high] = this.#size;
    const context = fitted(this.#canvas, wide, high);
    if (!context) return;
    const to = this.#transform;
    const kept = this.#kept;
    const [dx, dy] = [to.x - kept.x, to.y - kept.y];
    if (kept.zoom !== to.zoom || Math.abs(dx) > wide * MARGIN || Math.abs(dy) > high * MARGIN) {
      this.#keep(to, wide, high);
      this.#paint();
      return;
    }
    context.fillStyle = this.#palette.paper;
    context.fillRect(0, 0, wide, high);
    this.#place();
    context.drawImage(this.#back, dx - wide * MARGIN, dy - high * MARGIN, wide * (1 + 2 * MARGIN), high * (1 + 2 * MARGIN));
  }

  /** Paints outlines, hatched countries and marks of the window and its margins. */
  #keep(window: Transform, wide: number, high: number): void {
    this.#kept = window;
    const context = fitted(this.#back, wide * (1 + 2 * MARGIN), high * (1 + 2 * MARGIN));
    if (!context) return;
    const to = { ...window, x: window.x + wide * MARGIN, y: window.y + high * MARGIN };
    context.fillStyle = this.#palette.paper;
    context.fillRect(0, 0, wide * (1 + 2 * MARGIN), high * (1 + 2 * MARGIN));
    context.save();
    context.transform(to.zoom, 0, 0, to.zoom, to.x, to.y);
    context.fillStyle = this.#palette.raised;
    context.fill(this.#land);
    context.lineWidth = 0.8 / to.zoom;
    context.strokeStyle = this.#palette.line;
    context.stroke(this.#land);
    const hatch = hatched(context, this.#palette.quiet);
    hatch?.setTransform(new DOMMatrix().scale(1 / to.zoom));
    context.lineWidth = 1.1 / to.zoom;
    context.strokeStyle = this.#palette.quiet;
    for (const { area } of this.#areas) {
      const outline = this.#shapes.get(area.id);
      if (!outline || !hatch) continue;
      context.setLineDash(area.precision === "area" || area.precision === "part" ? [5 / to.zoom, 3 / to.zoom] : []);
      context.fillStyle = hatch;
      context.fill(outline.path);
      context.stroke(outline.path);
    }
    context.restore();
    this.#clusters = clustered(this.#file, this.#at, this.#chosen, to.zoom);
    this.#held = this.#allHeld();
    const standing = this.#held.find((held) => held.key === this.#standing) ?? this.#held[0];
    this.#standing = standing?.key ?? "";
    this.#cursor.ariaLabel = standing ? wordsOf(standing) : "Nothing is drawn";
    paint(context, [...this.#areaWords(to, wide * (1 + 2 * MARGIN), high * (1 + 2 * MARGIN)), ...drawClusters(this.#clusters, to, wide * (1 + 2 * MARGIN), high * (1 + 2 * MARGIN))], this.#palette);
  }

  /** How many items an area stands for: words, no mark, because nobody says where in it. */
  #areaWords(to: Transform, wide: number, high: number): Shape[] {
    const named = this.#areas.flatMap(({ area, items }) => {
      const outline = this.#shapes.get(area.id);
      return outline ? [{ words: outline.name, middle: outline.middle, count: items.length }] : [];
    });
    return areaNames(named, this.#clusters, to, wide, high);
  }

  /** Marks and areas, those with most items first. */
  #allHeld(): Held[] {
    const marks = this.#clusters.map((cluster): Held => ({
      key: `${cluster.kind} ${this.#file.items[cluster.items[0] ?? -1]?.row ?? ""}`, title: `${placesIn(this.#file, cluster.items)}, ${cluster.kind}s`, items: cluster.items,
      at: [cluster.x, cluster.y, markSize(cluster.items.length) + 3],
    }));
    const vague = this.#areas.flatMap(({ area, items }): Held[] => {
      const outline = this.#shapes.get(area.id);
      return outline ? [{ key: area.id, title: outline.name, items, at: [...outline.middle, 16] }] : [];
    });
    return [...marks, ...vague].sort((a, b) => b.items.length - a.items.length || (a.key < b.key ? -1 : 1));
  }

  #step(by: number): void {
    const at = this.#held.findIndex((held) => held.key === this.#standing);
    const next = this.#held[(at + by + this.#held.length) % Math.max(1, this.#held.length)];
    if (next) this.#stand(next.key);
  }

  /** The frame goes to a mark or area; the map follows where it stands outside. */
  #stand(key: string): void {
    const held = this.#held.find((one) => one.key === key) ?? this.#held[0];
    if (!held) return;
    this.#standing = held.key;
    this.#cursor.ariaLabel = this.#live.textContent = wordsOf(held);
    const [x, y] = this.#onScreen(held.at);
    const [wide, high] = this.#size;
    if (x < 20 || y < 20 || x > wide - 20 || y > high - 20) this.#pan(held.at[0], held.at[1]);
    this.#place();
  }

  #onScreen([x, y]: readonly [number, number, number]): readonly [number, number] {
    const to = this.#transform;
    return [x * to.zoom + to.x, y * to.zoom + to.y];
  }

  #place(): void {
    const held = this.#held.find((one) => one.key === this.#standing);
    if (!held) return;
    const [x, y] = this.#onScreen(held.at);
    const half = held.at[2];
    Object.assign(this.#cursor.style, { left: `${x - half}px`, top: `${y - half}px`, width: `${half * 2}px`, height: `${half * 2}px` });
  }

  /** What is under the pointer: the nearest mark, else the smallest area. */
  #under(event: PointerEvent): Held | null {
    const box = this.#canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const to = this.#transform;
    const marks = new Set(this.#clusters.map((cluster) => cluster.items));
    let [best, least]: [Held | null, number] = [null, Infinity];
    for (const held of this.#held) {
      if (!marks.has(held.items)) continue;
      const [atX, atY] = this.#onScreen(held.at);
      const far = Math.hypot(atX - x, atY - y);
      if (far < held.at[2] + 2 && far < least) [best, least] = [held, far];
    }
    if (best) return best;
    const context = this.#canvas.getContext("2d");
    const [unitX, unitY] = [(x - to.x) / to.zoom, (y - to.y) / to.zoom];
    context?.save();
    context?.resetTransform();
    const area = this.#areas.findLast((held) => {
      const outline = this.#shapes.get(held.area.id);
      return outline !== undefined && context?.isPointInPath(outline.path, unitX, unitY) === true;
    });
    context?.restore();
    return this.#held.find((held) => held.key === area?.area.id) ?? null;
  }

  #hover(event: PointerEvent): void {
    const found = this.#under(event);
    this.#words.hidden = !found;
    this.#canvas.classList.toggle("on-mark", found !== null);
    if (!found) return;
    const box = this.#canvas.getBoundingClientRect();
    const first = this.#file.items[found.items[0] ?? -1];
    this.#words.textContent = found.items.length === 1 ? `${found.title}: ${first?.words ?? ""}` : `${found.title}: ${found.items.length} items`;
    this.#words.style.left = `${Math.min(event.clientX - box.left + 14, box.width - 300)}px`;
    this.#words.style.top = `${event.clientY - box.top + 16}px`;
  }

  #list(found: Held | null, takesFocus = false): void {
    this.#card.hidden = !found;
    this.#view = { ...this.#view, chosen: found ? String(this.#file.items[found.items[0] ?? -1]?.row ?? "") : "" };
    this.#later();
    if (!found) return;
    this.#standing = found.key;
    this.#place();
    const lines = found.items.slice(0, MOST_LISTED).flatMap((n) => {
      const item = this.#file.items[n];
      return item ? [make("li", {}, `${item.layer ? "event of another dataset" : item.kind}: `, make("a", { className: `source s-${item.strength}`, href: item.href, textContent: item.words }))] : [];
    });
    const rest = found.items.length - lines.length;
    this.#card.replaceChildren(
      make("p", { className: "map-said", textContent: found.title }), make("ul", { className: "lines" }, ...lines),
      make("p", { className: "small", textContent: rest > 0 ? `and ${rest} more, in the table` : "" }), button("Close", () => this.#list(null)),
    );
    if (takesFocus) this.#card.querySelector("a")?.focus();
  }

  #save(format: "svg" | "png"): void {
    const [wide, high] = this.#size;
    const to = this.#transform;
    const land = [...this.#outlines.values()].flatMap((outline) =>
      outline.rings.map((ring): Shape => {
        return { shape: "fill", ink: "raised", edge: "line", points: moved(ring, to) };
      }),
    );
    for (const { area } of this.#areas) {
      for (const ring of this.#shapes.get(area.id)?.rings ?? []) land.push({ shape: "fill", ink: "line", alpha: 0.5, edge: "quiet", ...(area.precision === "area" || area.precision === "part" ? { dash: [5, 3] } : {}), points: moved(ring, to) });
    }
    const inside = land.filter((shape) => shape.shape === "fill" && touches(shape.points, wide, high));
    const clipped = inside.map((shape): Shape => (shape.shape === "fill" ? { ...shape, points: shape.points.map((value, at) => Math.min(at % 2 ? high : wide, Math.max(0, value))) } : shape));
    const { atlas } = this.#file;
    const caption = {
      title: `Places: ${atlas.title}`, shown: `${this.#count.textContent} ${saidView(this.#view)} ${saidSwitches()}`.trim(),
      cite: citeLine(atlas, this.#permalink.address(), "outlines: Natural Earth; cities and provinces: GeoNames, CC BY 4.0", ...this.#attributions),
    };
    const legend = samples(this.#file);
    save(figure({ shapes: [...clipped, ...this.#areaWords(to, wide, high), ...drawClusters(this.#clusters.filter((cluster) => isInside(cluster, to, wide, high)), to, wide, high)], width: wide, height: high }, caption, legend), `places-${this.#view.from}-${this.#view.to}`, format, caption.title);
  }
}

function isInside({ x, y }: Cluster, to: Transform, wide: number, high: number): boolean {
  const [atX, atY] = [x * to.zoom + to.x, y * to.zoom + to.y];
  return atX > 16 && atY > 16 && atX < wide - 40 && atY < high - 16;
}

/** A ring in pixels. */
function moved(ring: Ring, to: Transform): number[] {
  return ring.map((value, at) => value * to.zoom + (at % 2 ? to.y : to.x));
}

/** What marks and areas mean. */
function samples(file: PlacesFile): Picture[] {
  const laidOver = file.layers.map(({ title }) => sample(`events of ${title}`, { shape: "fill", ink: "paper", edge: INK["event"] ?? "ink", points: markPoints("event", 24, 0, 6) }));
  return [
    ...KINDS.filter((kind) => kind !== "event").map((kind) => sample(`${kind}s`, { shape: "fill", ink: INK[kind] ?? "ink", points: markPoints(kind, 24, 0, 6) })),
    ...laidOver,
    sample("only said with a hedge", { shape: "fill", ink: "paper", edge: "rival", dash: [3, 2], points: markPoints("attack", 24, 0, 7) }),
    sample("somewhere in a province or a part of a country", { shape: "fill", ink: "line", alpha: 0.5, edge: "quiet", dash: [5, 3], points: corners(4, -7, 40, 7) }),
    sample("somewhere in the country", { shape: "fill", ink: "line", alpha: 0.5, edge: "quiet", points: corners(4, -7, 40, 7) }),
  ];
}

function touches(points: readonly number[], wide: number, high: number): boolean {
  return points.some((value, at) => at % 2 === 0 && value > 0 && value < wide && (points[at + 1] ?? -1) > 0 && (points[at + 1] ?? -1) < high);
}

function wordsOf({ title, items }: Held): string {
  return `${title}: ${items.length} item${items.length === 1 ? "" : "s"}`;
}

function placesIn(file: PlacesFile, items: readonly number[]): string {
  const names = [...new Set(items.map((n) => file.items[n]?.place ?? ""))];
  return names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} other places` : names.join(", ");
}

/** Countries as paths in units of the whole map, by their number. */
function outlinesOf(world: FeatureCollection): Map<string, Outline> {
  const toPath = geoPath(wholeWorld());
  return new Map(
    world.features.flatMap((country: Feature<Geometry>) => {
      const words = toPath(country);
      if (!words) return [];
      const rings = words.split("M").filter(Boolean).map((ring) => ring.replace("Z", "").split(/[L,]/).map(Number));
      const id = String(country.id ?? country.properties?.["name"] ?? "");
      return [[id, outlineOf(id, String(country.properties?.["name"] ?? ""), rings)] as const];
    }),
  );
}

/** An outline of rings, with the middle of its largest one. */
function outlineOf(id: string, name: string, rings: readonly Ring[]): Outline {
  const largest = [...rings].sort((a, b) => b.length - a.length)[0] ?? [];
  const path = new Path2D(rings.map((ring) => `M${ring.reduce((words, value, at) => `${words}${at ? (at % 2 ? "," : "L") : ""}${value}`, "")}Z`).join(""));
  return { id, name, path, middle: middleOf(largest), rings };
}

/** The mean of a ring's corners. */
function middleOf(ring: readonly number[]): readonly [number, number] {
  const count = ring.length / 2;
  const sum = (odd: number): number => ring.reduce((total, value, at) => (at % 2 === odd ? total + value : total), 0);
  return [sum(0) / count, sum(1) / count];
}

function hatched(context: CanvasRenderingContext2D, ink: string): CanvasPattern | null {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 8;
  const to = tile.getContext("2d");
  if (!to) return null;
  to.strokeStyle = ink;
  to.globalAlpha = 0.45;
  to.lineWidth = 1;
  to.beginPath();
  to.moveTo(-2, 10);
  to.lineTo(10, -2);
  to.moveTo(-2, 2);
  to.lineTo(2, -2);
  to.moveTo(6, 10);
  to.lineTo(10, 6);
  to.stroke();
  return context.createPattern(tile, "repeat");
}

function start(): void {
  const root = document.querySelector<HTMLElement>("#places");
  const [data, world] = [dataOf("places"), dataOf("world")];
  if (!root || data === undefined || world === undefined) return;
  root.hidden = false;
  const found = readPlaces(data);
  if (!found.ok) {
    root.append(make("p", { className: "nothing", textContent: `The map cannot be drawn: ${found.error}. The table below has the same rows.` }));
    return;
  }
  const topology = world as Topology<{ countries: GeometryCollection }>;
  new Places(root, found.value, feature(topology, topology.objects.countries));
  performance.mark("places-ready");
}
start();
