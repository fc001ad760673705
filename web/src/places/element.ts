/** The places on their page: outlines, marks with counts, hatched countries, and the years below. */
import { geoPath } from "d3-geo";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { paint } from "../drawing/canvas.ts";
import { figure, sample, save } from "../drawing/figure.ts";
import { button, dataOf, fitted, make, onceAFrame, onceRested, pagePalette, writeAddress } from "../drawing/page.ts";
import type { Shape } from "../drawing/shapes.ts";
import { onSwitches, saidSwitches, switchesNow } from "../switches/now.ts";
import { byYear, choose, KINDS, viewOf, writeView, yearsOf, type View } from "./choose.ts";
import { makeTools } from "./controls.ts";
import { drawClusters, INK, type Transform } from "./draw.ts";
import { areas, clustered, HIGH, markPoints, markSize, projected, WIDE, wholeWorld, type Area, type Cluster } from "./layout.ts";
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
  readonly rings: readonly (readonly number[])[];
}

class Places {
  readonly #file: PlacesFile;
  readonly #years: readonly [number, number];
  readonly #at: Float32Array;
  readonly #outlines: ReadonlyMap<string, Outline>;
  readonly #land = new Path2D();
  readonly #canvas = make("canvas", { tabIndex: 0 });
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
    this.#file = file;
    this.#years = yearsOf(file);
    this.#at = projected(file);
    this.#outlines = outlinesOf(world);
    for (const outline of this.#outlines.values()) this.#land.addPath(outline.path);
    this.#view = viewOf(new URLSearchParams(location.search), this.#years);
    for (const row of document.querySelectorAll<HTMLElement>("tr[data-row]")) this.#rows.set(row.dataset["row"] ?? "", row);
    this.#canvas.setAttribute("role", "img");
    this.#canvas.setAttribute("aria-label", "World map; arrow keys move it, plus and minus enlarge it; the table below has the same rows");
    this.#timeline = new Timeline(this.#years, (from, to) => this.#change({ from, to }));
    this.#stage.append(this.#words);
    root.append(this.#tools, this.#stage, this.#timeline.element, this.#card, this.#count);
    if (!this.#view.zoom) this.#view = { ...this.#view, ...this.#fit() };
    this.#showTools();
    this.#listen(root);
    this.#apply();
  }

  readonly #soon = onceAFrame(() => this.#apply());
  readonly #paintSoon = onceAFrame(() => this.#paint());
  readonly #later = onceRested(() => {
    const parameters = new URLSearchParams(location.search);
    writeView(this.#view, parameters, this.#years);
    writeAddress(parameters);
  });

  #change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
    this.#showTools();
    this.#soon();
    this.#later();
  }

  #showTools(): void {
    if (this.#tools.contains(document.activeElement) && this.#tools.isConnected) return;
    const tools = makeTools(this.#file, () => this.#view, this.#years, {
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
      const [x, y] = item.latitude === null ? this.#outlines.get(item.country)?.middle ?? [Number.NaN, Number.NaN] : [this.#at[n * 2] ?? 0, this.#at[n * 2 + 1] ?? 0];
      if (Number.isNaN(x)) return;
      xs.push(x);
      ys.push(y);
    });
    xs.sort((a, b) => a - b);
    ys.sort((a, b) => a - b);
    const [left, right, top, bottom] = [xs[Math.floor(xs.length * 0.03)] ?? 0, xs[Math.floor(xs.length * 0.97)] ?? WIDE, ys[Math.floor(ys.length * 0.03)] ?? 0, ys[Math.floor(ys.length * 0.97)] ?? HIGH];
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
    this.#canvas.addEventListener("keydown", (event) => {
      const by = 60 / this.#transform.zoom;
      const { x, y } = this.#view;
      const moves: Readonly<Record<string, () => void>> = {
        ArrowLeft: () => this.#pan(x - by, y), ArrowRight: () => this.#pan(x + by, y), ArrowUp: () => this.#pan(x, y - by), ArrowDown: () => this.#pan(x, y + by),
        "+": () => this.#stretch(1.6, this.#size[0] / 2, this.#size[1] / 2), "-": () => this.#stretch(1 / 1.6, this.#size[0] / 2, this.#size[1] / 2),
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

  #apply(): void {
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
    const vague = this.#areas.reduce((sum, area) => sum + area.items.length, 0);
    this.#count.textContent = `${from === to ? from : `${from} to ${to}`}: ${this.#chosen.length} of ${this.#file.items.length} items with a position or an outline are drawn, ${vague} of them as whole countries; ${this.#file.unplaced} more stand in the table only.`;
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
    context.lineWidth = 1.5 / to.zoom;
    context.strokeStyle = this.#palette.quiet;
    for (const area of this.#areas) {
      const outline = this.#outlines.get(area.country);
      if (!outline || !hatch) continue;
      context.fillStyle = hatch;
      context.fill(outline.path);
      context.stroke(outline.path);
    }
    context.restore();
    this.#clusters = clustered(this.#file, this.#at, this.#chosen, to.zoom);
    paint(context, [...this.#areaWords(to), ...drawClusters(this.#clusters, to, wide * (1 + 2 * MARGIN), high * (1 + 2 * MARGIN))], this.#palette);
  }

  /** How many items a hatched country stands for: words, no mark, because nobody says where in it. */
  #areaWords(to: Transform): Shape[] {
    return this.#areas.flatMap((area): Shape[] => {
      const outline = this.#outlines.get(area.country);
      if (!outline) return [];
      const [x, y] = outline.middle;
      const words = `${outline.name}: ${area.items.length}`;
      const place = { x: x * to.zoom + to.x, y: y * to.zoom + to.y + 4 };
      const half = words.length * 3.2 + 4;
      const ground: Shape = { shape: "fill", ink: "paper", alpha: 0.85, points: [place.x - half, place.y - 13, place.x + half, place.y - 13, place.x + half, place.y + 5, place.x - half, place.y + 5] };
      return [ground, { shape: "words", ink: "ink", ...place, words, size: 12, anchor: "middle" }];
    });
  }

  /** Items under the pointer: those of the nearest mark, else those of the country. */
  #under(event: PointerEvent): { title: string; items: readonly number[] } | null {
    const box = this.#canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const to = this.#transform;
    let best: Cluster | null = null;
    let least = Infinity;
    for (const cluster of this.#clusters) {
      const far = Math.hypot(cluster.x * to.zoom + to.x - x, cluster.y * to.zoom + to.y - y);
      if (far < markSize(cluster.items.length) + 5 && far < least) [best, least] = [cluster, far];
    }
    if (best) return { title: placesIn(this.#file, best.items), items: best.items };
    const context = this.#canvas.getContext("2d");
    const [unitX, unitY] = [(x - to.x) / to.zoom, (y - to.y) / to.zoom];
    context?.save();
    context?.resetTransform();
    const area = this.#areas.find((held) => {
      const outline = this.#outlines.get(held.country);
      return outline !== undefined && context?.isPointInPath(outline.path, unitX, unitY) === true;
    });
    context?.restore();
    return area ? { title: `Somewhere in ${this.#outlines.get(area.country)?.name ?? "the country"}`, items: area.items } : null;
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

  #list(found: { title: string; items: readonly number[] } | null): void {
    this.#card.hidden = !found;
    if (!found) return;
    const lines = found.items.slice(0, MOST_LISTED).flatMap((n) => {
      const item = this.#file.items[n];
      return item ? [make("li", {}, `${item.kind}: `, make("a", { className: `source s-${item.strength}`, href: item.href, textContent: item.words }))] : [];
    });
    const rest = found.items.length - lines.length;
    this.#card.replaceChildren(
      make("p", { className: "map-said", textContent: found.title }), make("ul", { className: "lines" }, ...lines),
      make("p", { className: "small", textContent: rest > 0 ? `and ${rest} more, in the table` : "" }), button("Close", () => (this.#card.hidden = true)),
    );
  }

  #save(format: "svg" | "png"): void {
    const [wide, high] = this.#size;
    const to = this.#transform;
    const land = [...this.#outlines.values()].flatMap((outline) =>
      outline.rings.map((ring): Shape => {
        const isArea = this.#areas.some((area) => area.country === outline.id);
        return { shape: "fill", ink: isArea ? "line" : "raised", edge: isArea ? "quiet" : "line", points: ring.map((value, at) => value * to.zoom + (at % 2 ? to.y : to.x)) };
      }),
    );
    const inside = land.filter((shape) => shape.shape === "fill" && touches(shape.points, wide, high));
    const clipped = inside.map((shape): Shape => (shape.shape === "fill" ? { ...shape, points: shape.points.map((value, at) => Math.min(at % 2 ? high : wide, Math.max(0, value))) } : shape));
    const { atlas } = this.#file;
    const caption = {
      title: `Places: ${atlas.title}`, shown: `${this.#count.textContent} ${saidSwitches()}`.trim(),
      cite: [atlas.cite, atlas.licence, "outlines: Natural Earth; cities: GeoNames, CC BY 4.0", location.protocol === "file:" ? "" : location.href].filter(Boolean).join(" · "),
    };
    const legend = [
      ...KINDS.map((kind) => sample(`${kind}s`, { shape: "fill", ink: INK[kind] ?? "ink", points: markPoints(kind, 24, 0, 6) })),
      sample("known only to lie in the country", { shape: "fill", ink: "line", edge: "quiet", points: [4, -7, 40, -7, 40, 7, 4, 7] }),
    ];
    save(figure({ shapes: [...clipped, ...this.#areaWords(to), ...drawClusters(this.#clusters, to, wide, high)], width: wide, height: high }, caption, legend), `places-${this.#view.from}-${this.#view.to}`, format, caption.title);
  }
}

function touches(points: readonly number[], wide: number, high: number): boolean {
  return points.some((value, at) => at % 2 === 0 && value > 0 && value < wide && (points[at + 1] ?? -1) > 0 && (points[at + 1] ?? -1) < high);
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
      const largest = [...rings].sort((a, b) => b.length - a.length)[0] ?? [];
      const id = String(country.id ?? country.properties?.["name"] ?? "");
      return [[id, { id, name: String(country.properties?.["name"] ?? ""), path: new Path2D(words), middle: middleOf(largest), rings }] as const];
    }),
  );
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
