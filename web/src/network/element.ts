/** The network on its page: sigma shows groups and labels, a canvas below them the ties; tools, keys, details, table. */
import Graph from "graphology";
import Sigma from "sigma";
import { SANS } from "../drawing/canvas.ts";
import { figure, save } from "../drawing/figure.ts";
import { button, dataOf, make, onceAFrame, pagePalette } from "../drawing/page.ts";
import type { Palette } from "../drawing/palette.ts";
import { citeLine, Permalink, warnOfRelease } from "../drawing/permalink.ts";
import { legendSamples } from "../lineage/legend.ts";
import { saidUnpublished } from "../switches/known.ts";
import { lastLookedAt } from "../switches/state.ts";
import { onSwitches, saidSwitches, switchesNow } from "../switches/now.ts";
import { dayOf } from "../time/axis.ts";
import { choose, knownFile, measured, saidView, viewOf, writeView, yearsOf, type Choice, type View } from "./choose.ts";
import { makeTools } from "./controls.ts";
import { dotSize, drawNetwork } from "./draw.ts";
import { tieAt, tiesOf, walk, type Standing, type Step } from "./layout.ts";
import { Lines } from "./lines.ts";
import { readNetwork, type NetworkFile } from "./record.ts";

/** A name as sigma places it: by the middle and the size of its dot. */
type Label = Readonly<{ x: number; y: number; size: number; label: string | null }>;
type Box = readonly [x0: number, y0: number, x1: number, y1: number];

const NAME = `12.5px ${SANS}`;
const PICTURE = 1000;
const STEPS: Readonly<Record<string, Step>> = { ArrowLeft: "before", ArrowRight: "after", ArrowUp: "up", ArrowDown: "down", x: "across", Home: "first", End: "last" };
const HELP =
  "Tab goes into the network: up and down walk from group to group, right and left along the relations of one, x crosses to the other end, Enter opens what is chosen, g leaves only the ties of the group, plus and minus make it larger or smaller.";

class Network {
  /** All of the file, and what of it was known on the day that is looked at. */
  readonly #all: NetworkFile;
  #file: NetworkFile;
  readonly #years: readonly [number, number];
  readonly #graph = new Graph({ type: "undirected" });
  readonly #sigma: Sigma;
  readonly #lines: Lines;
  readonly #stage = make("div", { className: "network-stage" });
  readonly #cursor = make("a", { className: "map-cursor source" });
  readonly #words = make("div", { className: "map-words", hidden: true });
  readonly #card = make("div", { className: "map-card", hidden: true });
  readonly #live = make("output", { className: "map-live" });
  readonly #count = make("p", { className: "small map-count" });
  readonly #rows = [...document.querySelectorAll<HTMLElement>("[data-node]")].map((row) => ({ row, node: row.dataset["node"] ?? "" }));
  readonly #dated: ReadonlySet<string>;
  readonly #permalink: Permalink;
  #palette: Palette = pagePalette();
  #view: View;
  #choice: Choice;
  #near: ReadonlySet<number> | null = null;
  #overNode = -1;
  #standing: Standing = { node: -1, tie: -1 };
  #tools: HTMLElement = make("div");
  #labels = "";
  /** The names that this frame asks for, each with where it is to be drawn. */
  #names: (readonly [context: CanvasRenderingContext2D, label: Label])[] = [];

  constructor(root: HTMLElement, file: NetworkFile) {
    this.#all = file;
    this.#file = knownFile(file, switchesNow().asKnown);
    this.#years = yearsOf(file);
    this.#view = viewOf(new URLSearchParams(location.search), this.#years);
    this.#dated = new Set(file.ties.map((tie) => tie.node));
    this.#permalink = new Permalink(file.atlas, (parameters) => writeView(this.#view, parameters, this.#years));
    this.#choice = choose(this.#file, this.#view, switchesNow());
    const canvas = make("div", { className: "network-canvas" });
    canvas.setAttribute("aria-hidden", "true");
    this.#words.setAttribute("aria-hidden", "true");
    this.#live.setAttribute("aria-live", "polite");
    this.#stage.append(canvas, this.#cursor, this.#words);
    root.append(this.#tools, this.#stage, this.#card, this.#live, this.#count, make("p", { className: "small map-help", textContent: HELP }));
    file.nodes.forEach((node, n) => this.#graph.addNode(String(n), { x: node.x, y: -node.y, label: node.name }));
    this.#sigma = new Sigma(this.#graph, canvas, {
      labelFont: SANS, labelSize: 12.5, labelRenderedSizeThreshold: 7, labelDensity: 0.6,
      nodeReducer: (key, data) => this.#nodeLooks(Number(key), data),
      defaultDrawNodeLabel: (context, data) => this.#names.push([context, data]),
      defaultDrawNodeHover: (context, data) => this.#ring(context, data),
    });
    // Places are measured once: dragging one group moves no other.
    this.#sigma.setCustomBBox(this.#sigma.getBBox());
    this.#lines = new Lines(this.#sigma, file, (n) => this.#radius(n));
    for (const [group, [x, y]] of this.#view.moved) {
      const n = file.nodes.findIndex((node) => node.group === group);
      if (n >= 0) this.#graph.mergeNodeAttributes(String(n), { x, y: -y });
    }
    const [x, y, ratio] = this.#view.at ?? [0.5, 0.5, 1];
    this.#sigma.getCamera().setState({ x, y, ratio });
    this.#showTools();
    this.#listen();
    this.#apply();
    this.#restore();
    warnOfRelease(root, file.atlas);
  }

  readonly #soon = onceAFrame(() => this.#apply());

  #change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
    this.#soon();
    this.#permalink.later();
  }

  #showTools(): void {
    const isOpen = this.#tools.querySelector("details")?.open ?? false;
    const tools = makeTools(this.#file, () => this.#view, this.#years, {
      permalink: this.#permalink.element,
      change: (part) => {
        this.#change(part);
        if (part.group !== undefined) this.#showTools();
      },
      stretch: (factor) => this.#stretch(factor),
      reset: () => {
        this.#view = viewOf(new URLSearchParams(), this.#years);
        this.#file.nodes.forEach((node, n) => this.#graph.mergeNodeAttributes(String(n), { x: node.x, y: -node.y }));
        this.#card.hidden = true;
        this.#showTools();
        this.#change({});
        void this.#sigma.getCamera().animatedReset({ duration: moves() ? 200 : 0 });
      },
      find: (node) => this.#find(node),
      save: (format) => this.#save(format),
    });
    for (const details of tools.querySelectorAll("details")) details.open = isOpen;
    this.#tools.replaceWith(tools);
    this.#tools = tools;
  }

  #stretch(factor: number): void {
    const camera = this.#sigma.getCamera();
    const ratio = Math.min(4, Math.max(0.02, camera.getState().ratio / factor));
    void camera.animate({ ratio }, { duration: moves() ? 150 : 0 });
  }

  #listen(): void {
    onSwitches(this.#soon);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.#palette = pagePalette();
      this.#apply();
    });
    this.#sigma.on("beforeRender", () => (this.#names = []));
    this.#sigma.on("afterRender", () => {
      this.#showNames();
      this.#lines.draw(this.#choice, this.#palette, this.#near !== null, this.#last);
      this.#place();
    });
    this.#sigma.getCamera().on("updated", ({ x, y, ratio }) => {
      const isWhole = Math.abs(x - 0.5) + Math.abs(y - 0.5) + Math.abs(ratio - 1) < 1e-4;
      this.#view = { ...this.#view, at: isWhole ? null : [x, y, ratio] };
      this.#permalink.later();
    });
    this.#sigma.on("enterNode", ({ node }) => {
      this.#overNode = Number(node);
      this.#light(this.#overNode, -1);
      this.#words.hidden = true;
    });
    this.#sigma.on("leaveNode", () => {
      this.#overNode = -1;
      this.#light(-1, -1);
    });
    this.#sigma.on("clickNode", ({ node }) => {
      this.#stand({ node: Number(node), tie: -1 });
      this.#describe(Number(node), false);
    });
    this.#sigma.on("clickStage", ({ event }) => {
      const tie = tieAt(this.#choice, (n) => this.#lines.ends(n), event.x, event.y);
      if (tie < 0) return this.#close();
      this.#stand({ node: this.#file.ties[tie]?.a ?? -1, tie });
      this.#cursor.click();
    });
    this.#sigma.getMouseCaptor().on("mousemovebody", (event) => this.#point(event.x, event.y));
    this.#stage.addEventListener("pointerleave", () => this.#point(-99, -99));
    this.#cursor.addEventListener("keydown", (event) => this.#key(event));
    this.#cursor.addEventListener("focus", () => this.#stand(this.#standing));
    this.#cursor.addEventListener("blur", () => this.#light(-1, -1));
    this.#cursor.addEventListener("click", (event) => {
      if (this.#standing.tie >= 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#describe(this.#standing.node, true);
    });
    this.#drag();
  }

  #drag(): void {
    let held: string | null = null;
    this.#sigma.on("downNode", ({ node }) => (held = node));
    this.#sigma.on("moveBody", ({ event }) => {
      if (!held) return;
      const { x, y } = this.#sigma.viewportToGraph(event);
      this.#graph.mergeNodeAttributes(held, { x, y });
      const moved = new Map(this.#view.moved);
      moved.set(this.#file.nodes[Number(held)]?.group ?? "", [x, -y]);
      this.#view = { ...this.#view, moved };
      this.#permalink.later();
      event.preventSigmaDefault();
      event.original.preventDefault();
    });
    this.#sigma.on("upNode", () => (held = null));
    this.#sigma.on("upStage", () => (held = null));
  }

  /** The last day that is looked at. */
  get #last(): number {
    return Math.min(dayOf(this.#view.to + 1) - 1, lastLookedAt(switchesNow()) ?? Infinity);
  }

  /** Chooses and shows; places stay as they are. */
  #apply(): void {
    this.#file = knownFile(this.#all, switchesNow().asKnown);
    this.#choice = choose(this.#file, this.#view, switchesNow());
    this.#lines.choose(this.#file, this.#choice);
    if (!this.#setLabels()) this.#sigma.refresh({ skipIndexation: true });
    this.#showRows();
    if (this.#standing.node < 0 || !(this.#choice.shown[this.#standing.node] ?? 0)) this.#standing = walk(this.#file, this.#choice, { node: -1, tie: -1 }, "first");
    this.#mark();
    if (!this.#card.hidden) this.#describe(this.#standing.node, false);
  }

  /** Gives sigma its settings where they have changed, which draws everything anew; whether it did. */
  #setLabels(): boolean {
    const { hasAllLabels } = this.#view;
    const state = `${hasAllLabels} ${this.#palette.ink}`;
    if (state === this.#labels) return false;
    this.#labels = state;
    this.#sigma.setSettings({ labelColor: { color: this.#palette.ink }, labelRenderedSizeThreshold: hasAllLabels ? 0 : 7, labelDensity: hasAllLabels ? 100 : 0.6 });
    return true;
  }

  /** The names of a frame, those of the largest groups first; none where another stands, unless all are asked for. */
  #showNames(): void {
    const taken: Box[] = [];
    for (const [context, label] of this.#names.sort(([, a], [, b]) => b.size - a.size)) {
      const box = nameBox(context, label, NAME);
      const isTaken = taken.some(([x0, y0, x1, y1]) => x0 < box[2] && x1 > box[0] && y0 < box[3] && y1 > box[1]);
      if (isTaken && !this.#view.hasAllLabels) continue;
      taken.push(box);
      this.#name(context, label, NAME);
    }
  }

  /** A name on its own ground, so that no tie runs through it. */
  #name(context: CanvasRenderingContext2D, label: Label, font: string): void {
    if (!label.label) return;
    const [x0, y0, x1, y1] = nameBox(context, label, font);
    context.globalAlpha = 0.82;
    context.fillStyle = this.#palette.paper;
    context.fillRect(x0, y0, x1 - x0, y1 - y0);
    context.globalAlpha = 1;
    context.fillStyle = this.#palette.ink;
    context.fillText(label.label, x0 + 2, label.y + 4);
  }

  /** The group under the pointer: ringed, its name in bold. */
  #ring(context: CanvasRenderingContext2D, label: Label): void {
    context.beginPath();
    context.arc(label.x, label.y, label.size + 3, 0, Math.PI * 2);
    context.strokeStyle = this.#palette.source;
    context.lineWidth = 2;
    context.stroke();
    this.#name(context, label, `600 ${NAME}`);
  }

  #radius(n: number): number {
    return dotSize(measured(this.#file, this.#choice, this.#view.measure, n));
  }

  #nodeLooks(n: number, data: object): object {
    const { shade } = this.#view;
    const share = shade === "none" ? 1 : measured(this.#file, this.#choice, shade, n);
    const isNear = this.#near === null || this.#near.has(n);
    return {
      ...data, size: this.#radius(n), hidden: (this.#choice.shown[n] ?? 0) === 0, forceLabel: this.#view.hasAllLabels || (this.#near !== null && isNear),
      color: isNear ? mixed(this.#palette.ink, this.#palette.umbrella, Math.sqrt(share)) : this.#palette.line, zIndex: isNear ? 1 : 0,
    };
  }

  /** What is under the pointer where no group is. */
  #point(x: number, y: number): void {
    if (this.#overNode >= 0) return;
    const tie = tieAt(this.#choice, (n) => this.#lines.ends(n), x, y);
    const line = this.#file.ties[tie];
    this.#stage.classList.toggle("on-mark", line !== undefined);
    if (!line) {
      if (!this.#words.hidden) this.#light(-1, -1);
      this.#words.hidden = true;
      return;
    }
    this.#light(line.a, tie);
    this.#words.hidden = false;
    this.#words.textContent = this.#tieWords(tie);
    this.#words.style.left = `${Math.min(x + 14, this.#stage.clientWidth - 300)}px`;
    this.#words.style.top = `${y + 16}px`;
  }

  /** Lights a group with those it is tied to, or one tie with its ends; -1 and -1: all are lit. */
  #light(node: number, tie: number): void {
    const before = this.#near;
    const line = this.#file.ties[tie];
    if (line) this.#near = new Set([line.a, line.b]);
    else this.#near = node < 0 ? null : new Set([node, ...tiesOf(this.#file, this.#choice, node).flatMap((n) => [this.#file.ties[n]?.a ?? node, this.#file.ties[n]?.b ?? node])]);
    this.#lines.light(node, tie);
    if (before === null && this.#near === null) return;
    this.#sigma.refresh({ skipIndexation: true });
  }

  #tieWords(n: number): string {
    const tie = this.#file.ties[n];
    if (!tie) return "";
    const doubts = [
      tie.strength === "stated" || tie.strength === "listed" ? "" : tie.strength, this.#choice.ties[n] === "assumed" ? "only assumed to last so long" : "",
      tie.bar.contested !== null && tie.bar.contested <= this.#last ? "contested: a statement says the opposite" : "", tie.is_single ? "rests on one source" : "",
    ];
    return [tie.words, ...doubts.filter(Boolean)].join("; ");
  }

  #nodeWords(n: number): string {
    const ties = this.#choice.shown[n] ?? 0;
    return `${this.#file.nodes[n]?.name ?? ""}, ${ties} relation${ties === 1 ? "" : "s"} shown`;
  }

  #stand(standing: Standing): void {
    this.#standing = standing;
    this.#mark();
    this.#live.textContent = this.#cursor.ariaLabel;
    this.#light(standing.node, standing.tie);
  }

  /** The link that goes along says what it stands on and opens it. */
  #mark(): void {
    const [node, tie] = [this.#file.nodes[this.#standing.node], this.#file.ties[this.#standing.tie]];
    this.#cursor.hidden = !node;
    this.#cursor.href = tie?.href ?? node?.href ?? "";
    this.#cursor.ariaLabel = tie ? this.#tieWords(this.#standing.tie) : this.#nodeWords(this.#standing.node);
    this.#place();
  }

  #place(): void {
    const { node, tie } = this.#standing;
    const [x, y, half] = this.#lines.middle(node, tie);
    Object.assign(this.#cursor.style, { left: `${x - half}px`, top: `${y - half}px`, width: `${half * 2}px`, height: `${half * 2}px` });
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) this.#stand(walk(this.#file, this.#choice, this.#standing, step));
    else if (event.key === "+" || event.key === "=") this.#stretch(1.5);
    else if (event.key === "-") this.#stretch(1 / 1.5);
    else if (event.key === "g") this.#only(this.#standing.node);
    else if (event.key === "Escape") this.#close();
    else return;
    event.preventDefault();
  }

  #only(n: number): void {
    const group = this.#file.nodes[n]?.group ?? "";
    this.#change({ group: this.#view.group === group ? "" : group });
    this.#showTools();
  }

  #close(): void {
    this.#card.hidden = true;
    this.#change({ chosen: "" });
  }

  #describe(n: number, takesFocus: boolean): void {
    const node = this.#file.nodes[n];
    if (!node) return;
    this.#view = { ...this.#view, chosen: node.group };
    this.#permalink.later();
    const ties = tiesOf(this.#file, this.#choice, n).flatMap((at) => {
      const tie = this.#file.ties[at];
      return tie ? [make("li", {}, make("a", { className: `source s-${tie.strength}`, href: tie.href, textContent: this.#tieWords(at) }))] : [];
    });
    const open = make("a", { href: node.href, textContent: "The page of this group" });
    this.#card.replaceChildren(
      make("p", { className: "map-said", textContent: node.name }), make("p", { className: "small", textContent: node.names.join(", ") }),
      make("p", { className: "small", textContent: `Tied to ${node.degree} groups at any time; between ${node.betweenness.toFixed(3)}; ${ties.length} relations shown` }),
      make("ul", { className: "lines" }, ...ties),
      make("div", { className: "map-row" }, open, button(this.#view.group === node.group ? "Show all groups" : "Only this group and its ties", () => this.#only(n)), button("Close", () => this.#close())),
    );
    this.#card.hidden = false;
    if (takesFocus) open.focus();
  }

  #find(n: number): void {
    if (!(this.#choice.shown[n] ?? 0)) this.#change({ group: "", theatre: "", from: this.#years[0], to: this.#years[1], hidden: new Set(), weakest: "" });
    this.#apply();
    const place = this.#sigma.getNodeDisplayData(String(n));
    if (place) void this.#sigma.getCamera().animate({ x: place.x, y: place.y, ratio: 0.4 }, { duration: moves() ? 250 : 0 });
    this.#stand({ node: n, tie: -1 });
    this.#describe(n, false);
  }

  /** Chooses what the address has chosen. */
  #restore(): void {
    const n = this.#file.nodes.findIndex((node) => node.group === this.#view.chosen);
    if (n < 0) return;
    this.#standing = { node: n, tie: -1 };
    this.#mark();
    this.#describe(n, false);
  }

  /** Table and outline have the same relations; those without a date are on no year. */
  #showRows(): void {
    const shown = new Set(this.#file.ties.flatMap((tie, n) => (this.#choice.ties[n] ? [tie.node] : [])));
    for (const { row, node } of this.#rows) {
      const isHidden = this.#dated.has(node) && !shown.has(node);
      if (row.hidden !== isHidden) row.hidden = isHidden;
    }
    const assumed = this.#choice.ties.filter((present) => present === "assumed").length;
    const groups = this.#choice.shown.filter((ties) => ties > 0).length;
    const { from, to } = this.#view;
    this.#count.textContent = `${from === to ? from : `${from} to ${to}`}: ${groups} of ${this.#file.nodes.length} groups and ${shown.size} of ${this.#dated.size} dated relations, ${assumed} of them only assumed to last.${saidUnpublished(this.#file.unpublished, switchesNow().asKnown)}`;
  }

  #save(format: "svg" | "png"): void {
    const { atlas, nodes } = this.#file;
    const nameOf = (group: string): string => nodes.find((node) => node.group === group)?.name ?? group;
    const caption = {
      title: `Network: ${atlas.title}`, shown: `${this.#count.textContent} ${saidView(this.#view, nameOf)} ${saidSwitches()}`.trim(),
      cite: citeLine(atlas, this.#permalink.address()),
    };
    const shapes = drawNetwork(this.#file, this.#choice, this.#view, PICTURE, this.#last);
    const kinds = [...new Set(this.#file.ties.flatMap((tie, n) => (this.#choice.ties[n] ? [tie.kind] : [])))];
    save(figure({ shapes, width: PICTURE, height: PICTURE - 100 }, caption, legendSamples(kinds).slice(0, kinds.length + 4)), `network-${this.#view.from}-${this.#view.to}`, format, caption.title);
  }
}

/** The ground of a name, to the right of its dot; sets the font that it is measured in. */
function nameBox(context: CanvasRenderingContext2D, { x, y, size, label }: Label, font: string): Box {
  context.font = font;
  const start = x + size + 2;
  return [start, y - 8, start + context.measureText(label ?? "").width + 4, y + 8];
}

/** Whether the reader wants things to move. */
function moves(): boolean {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** A colour between two, both as #rrggbb; `share` is how much of the first. */
function mixed(one: string, other: string, share: number): string {
  const part = (colour: string, at: number): number => parseInt(colour.slice(1 + at * 2, 3 + at * 2), 16);
  const both = [0, 1, 2].map((at) => Math.round(part(one, at) * share + part(other, at) * (1 - share)));
  return both.some(Number.isNaN) ? one : `#${both.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function start(): void {
  const root = document.querySelector<HTMLElement>("#network");
  const data = dataOf("network");
  if (!root || data === undefined) return;
  root.hidden = false;
  const say = (words: string): void => root.append(make("p", { className: "nothing", textContent: words }));
  const found = readNetwork(data);
  if (!found.ok) return say(`The network cannot be drawn: ${found.error}. The table below has the same relations.`);
  if (!document.createElement("canvas").getContext("webgl2")) return say("This browser draws no WebGL; the table below has the same relations.");
  new Network(root, found.value);
  performance.mark("network-ready");
}
start();
