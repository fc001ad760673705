/** The network on its page: sigma draws what is chosen; a group's card names its ties, each opening its sentence. */
import Graph from "graphology";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeLineProgram } from "sigma/rendering";
import { figure, save } from "../drawing/figure.ts";
import { button, dataOf, make, onceAFrame, onceRested, pagePalette, writeAddress } from "../drawing/page.ts";
import { inkOf, type Palette } from "../drawing/palette.ts";
import { SANS } from "../drawing/canvas.ts";
import { legendSamples } from "../lineage/legend.ts";
import { onSwitches, saidSwitches, switchesNow } from "../switches/now.ts";
import { isHedged } from "../time/strength.ts";
import { choose, measured, viewOf, writeView, yearsOf, type Choice, type View } from "./choose.ts";
import { makeTools } from "./controls.ts";
import { dotSize, drawNetwork } from "./draw.ts";
import { readNetwork, type NetworkFile } from "./record.ts";

const DIRECTED: ReadonlySet<string> = new Set(["affiliate", "support", "pledge", "split", "successor", "merger", "host", "umbrella_member"]);
const PICTURE = 1000;
/** Ties above which no arrow heads are drawn: nobody could read them, and they take a third of the time. */
const MOST_HEADS = 2000;

const HIDDEN = { hidden: true, size: 0 };

class Network {
  readonly #file: NetworkFile;
  readonly #years: readonly [number, number];
  readonly #graph = new Graph({ type: "directed", multi: true });
  readonly #sigma: Sigma;
  readonly #card = make("div", { className: "map-card", hidden: true });
  readonly #count = make("p", { className: "small map-count" });
  readonly #rows = [...document.querySelectorAll<HTMLElement>("[data-node]")].map((row) => ({ row, node: row.dataset["node"] ?? "" }));
  readonly #dated: ReadonlySet<string>;
  #palette: Palette = pagePalette();
  #view: View;
  #choice!: Choice;
  #near: ReadonlySet<string> | null = null;
  #tools: HTMLElement = make("div");
  #selected = -1;
  #settings = "";
  #hasHeads = true;
  readonly #colours = new Map<string, string>();

  constructor(root: HTMLElement, file: NetworkFile) {
    this.#file = file;
    this.#years = yearsOf(file);
    this.#view = viewOf(new URLSearchParams(location.search), this.#years);
    this.#dated = new Set(file.ties.map((tie) => tie.node));
    const stage = make("div", { className: "network-stage" });
    stage.setAttribute("role", "img");
    stage.setAttribute("aria-label", "The network; the table below has the same relations");
    root.append(this.#tools, stage, this.#card, this.#count);
    file.nodes.forEach((node, n) => this.#graph.addNode(String(n), { x: node.x, y: -node.y, label: node.name }));
    file.ties.forEach((tie, n) => {
      if (tie.a !== tie.b) this.#graph.addDirectedEdgeWithKey(String(n), String(tie.a), String(tie.b), { type: DIRECTED.has(tie.kind) ? "arrow" : "line" });
    });
    this.#choice = choose(file, this.#view, switchesNow());
    this.#sigma = new Sigma(this.#graph, stage, {
      defaultEdgeType: "line", edgeProgramClasses: { line: EdgeLineProgram, arrow: EdgeArrowProgram },
      labelFont: SANS, labelSize: 12.5, labelRenderedSizeThreshold: 7, labelDensity: 0.6, edgeLabelFont: SANS, edgeLabelSize: 11,
      nodeReducer: (key, data) => this.#nodeLooks(Number(key), data), edgeReducer: (key, data) => this.#edgeLooks(Number(key), data),
    });
    this.#showTools();
    this.#listen();
    this.#apply();
  }

  readonly #soon = onceAFrame(() => this.#apply());
  readonly #later = onceRested(() => {
    const parameters = new URLSearchParams(location.search);
    writeView(this.#view, parameters, this.#years);
    writeAddress(parameters);
  });

  #change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
    this.#soon();
    this.#later();
  }

  #showTools(): void {
    const tools = makeTools(this.#file, () => this.#view, this.#years, {
      change: (part) => this.#change(part),
      reset: () => {
        this.#view = viewOf(new URLSearchParams(), this.#years);
        this.#showTools();
        this.#change({});
        void this.#sigma.getCamera().animatedReset({ duration: moves() ? 200 : 0 });
      },
      find: (node) => this.#find(node),
      save: (format) => this.#save(format),
    });
    this.#tools.replaceWith(tools);
    this.#tools = tools;
  }

  #listen(): void {
    onSwitches(this.#soon);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.#palette = pagePalette();
      this.#apply();
    });
    this.#sigma.on("enterNode", ({ node }) => this.#light(node));
    this.#sigma.on("leaveNode", () => this.#light(null));
    this.#sigma.on("clickNode", ({ node }) => this.#describe(Number(node)));
    this.#sigma.on("clickStage", () => (this.#card.hidden = true));
    let held: string | null = null;
    this.#sigma.on("downNode", ({ node }) => (held = node));
    this.#sigma.on("moveBody", ({ event }) => {
      if (!held) return;
      const place = this.#sigma.viewportToGraph(event);
      this.#graph.mergeNodeAttributes(held, place);
      event.preventSigmaDefault();
      event.original.preventDefault();
    });
    this.#sigma.on("upNode", () => (held = null));
    this.#sigma.on("upStage", () => (held = null));
  }

  /** Chooses and shows; places stay as they are. */
  #apply(): void {
    this.#choice = choose(this.#file, this.#view, switchesNow());
    this.#hasHeads = this.#choice.ties.filter(Boolean).length <= MOST_HEADS;
    if (!this.#set()) this.#sigma.refresh({ skipIndexation: true });
    this.#showRows();
    if (this.#selected >= 0 && !this.#card.hidden) this.#describe(this.#selected);
  }

  /** Gives sigma its settings where they have changed, which draws everything anew; whether it did. */
  #set(): boolean {
    const { hasAllLabels } = this.#view;
    const hasEdgeLabels = hasAllLabels || this.#near !== null;
    const state = `${hasAllLabels} ${hasEdgeLabels} ${this.#palette.ink}`;
    if (state === this.#settings) return false;
    this.#settings = state;
    this.#sigma.setSettings({
      labelColor: { color: this.#palette.ink }, edgeLabelColor: { color: this.#palette.quiet }, labelRenderedSizeThreshold: hasAllLabels ? 0 : 7,
      labelDensity: hasAllLabels ? 100 : 0.6, renderEdgeLabels: hasEdgeLabels,
    });
    return true;
  }

  /** The colour of a kind, faint where it is only assumed; looked up, because there are many ties. */
  #colour(kind: string, present: string): string {
    const key = `${kind} ${present} ${this.#palette.ink}`;
    const known = this.#colours.get(key);
    if (known) return known;
    const ink = this.#palette[inkOf(kind)];
    const made = present === "assumed" ? mixed(ink, this.#palette.paper, 0.35) : ink;
    this.#colours.set(key, made);
    return made;
  }

  #nodeLooks(n: number, data: object): object {
    const share = measured(this.#file, this.#choice, this.#view.measure, n);
    const isNear = this.#near === null || this.#near.has(String(n));
    return {
      ...data, size: dotSize(share), hidden: (this.#choice.shown[n] ?? 0) === 0, forceLabel: this.#view.hasAllLabels || (this.#near !== null && isNear),
      color: isNear ? mixed(this.#palette.ink, this.#palette.quiet, Math.sqrt(share)) : this.#palette.line, zIndex: isNear ? 1 : 0,
    };
  }

  #edgeLooks(n: number, data: object): object {
    const [tie, present] = [this.#file.ties[n], this.#choice.ties[n]];
    if (!tie || !present) return HIDDEN;
    const isNear = this.#near === null || (this.#near.has(String(tie.a)) && this.#near.has(String(tie.b)));
    const color = isNear ? this.#colour(tie.kind, present) : this.#palette.line;
    const isNamed = isNear && (this.#near !== null || this.#view.hasAllLabels);
    return { ...data, color, type: this.#hasHeads && DIRECTED.has(tie.kind) ? "arrow" : "line", size: isHedged(tie.strength) ? 0.8 : 2, label: isNamed ? this.#kindsOf(n) : null, forceLabel: isNamed };
  }

  /** All kinds of a pair that are shown, in words, at the first of its ties: colour alone says nothing. */
  #kindsOf(n: number): string | null {
    const [from, to] = this.#graph.extremities(String(n));
    const shown = this.#graph.edges(from, to).concat(this.#graph.edges(to, from)).map(Number).filter((edge) => this.#choice.ties[edge]);
    if (Math.min(...shown) !== n) return null;
    return [...new Set(shown)].map((edge) => this.#file.ties[edge]).flatMap((tie) => (tie ? [isHedged(tie.strength) ? `${tie.kind}, ${tie.strength}` : tie.kind] : [])).join(" · ").replaceAll("_", " ");
  }

  #light(node: string | null): void {
    const isShown = (edge: string): boolean => this.#choice.ties[Number(edge)] !== null;
    const before = this.#near;
    this.#near = node === null ? null : new Set([node, ...this.#graph.edges(node).filter(isShown).map((edge) => this.#graph.opposite(node, edge))]);
    if (before === this.#near) return;
    if (!this.#set()) this.#sigma.refresh({ skipIndexation: true });
  }

  #describe(n: number): void {
    const node = this.#file.nodes[n];
    if (!node) return;
    this.#selected = n;
    const ties = this.#file.ties.flatMap((tie, at) => {
      const present = this.#choice.ties[at];
      if (!present || (tie.a !== n && tie.b !== n)) return [];
      const words = present === "assumed" ? `${tie.words}; only assumed to last so long` : tie.words;
      return [make("li", {}, make("a", { className: `source s-${tie.strength}`, href: tie.href, textContent: words }))];
    });
    const isOnly = this.#view.group === node.group;
    this.#card.replaceChildren(
      make("p", { className: "map-said", textContent: node.name }), make("p", { className: "small", textContent: node.names.join(", ") }),
      make("p", { className: "small", textContent: `Tied to ${node.degree} groups at any time; between ${node.betweenness.toFixed(3)}; ${ties.length} relations shown` }),
      make("ul", { className: "lines" }, ...ties),
      make(
        "div", { className: "map-row" }, make("a", { href: node.href, textContent: "The page of this group" }),
        button(isOnly ? "Show all groups" : "Only this group and its ties", () => this.#change({ group: isOnly ? "" : node.group })),
        button("Close", () => (this.#card.hidden = true)),
      ),
    );
    this.#card.hidden = false;
  }

  #find(n: number): void {
    if (!(this.#choice.shown[n] ?? 0)) this.#change({ group: "", theatre: "", from: this.#years[0], to: this.#years[1], hidden: new Set(), weakest: "" });
    this.#apply();
    const place = this.#sigma.getNodeDisplayData(String(n));
    if (place) void this.#sigma.getCamera().animate({ x: place.x, y: place.y, ratio: 0.4 }, { duration: moves() ? 250 : 0 });
    this.#light(String(n));
    this.#describe(n);
  }

  /** The table has the same relations; those without a date are on no year. */
  #showRows(): void {
    const shown = new Set(this.#file.ties.flatMap((tie, n) => (this.#choice.ties[n] ? [tie.node] : [])));
    for (const { row, node } of this.#rows) {
      const isHidden = this.#dated.has(node) && !shown.has(node);
      if (row.hidden !== isHidden) row.hidden = isHidden;
    }
    const assumed = this.#choice.ties.filter((present) => present === "assumed").length;
    const groups = this.#choice.shown.filter((ties) => ties > 0).length;
    const { from, to } = this.#view;
    this.#count.textContent = `${from === to ? from : `${from} to ${to}`}: ${groups} of ${this.#file.nodes.length} groups and ${shown.size} of ${this.#dated.size} dated relations, ${assumed} of them only assumed to last.`;
  }

  #save(format: "svg" | "png"): void {
    const { atlas } = this.#file;
    const caption = {
      title: `Network: ${atlas.title}`, shown: `${this.#count.textContent} ${saidSwitches()}`.trim(),
      cite: [atlas.cite, atlas.licence, location.protocol === "file:" ? "" : location.href].filter(Boolean).join(" · "),
    };
    const shapes = drawNetwork(this.#file, this.#choice, this.#view, PICTURE);
    const kinds = [...new Set(this.#file.ties.flatMap((tie, n) => (this.#choice.ties[n] ? [tie.kind] : [])))];
    save(figure({ shapes, width: PICTURE, height: PICTURE - 100 }, caption, legendSamples(kinds).slice(0, kinds.length + 4)), `network-${this.#view.from}-${this.#view.to}`, format, caption.title);
  }
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
