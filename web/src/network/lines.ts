/** The ties below the groups, on a canvas of their own: with the marks of their kinds where few enough show to tell them apart. */
import type Sigma from "sigma";
import { paint, SANS } from "../drawing/canvas.ts";
import { fitted } from "../drawing/page.ts";
import { inkOf, type Ink, type Palette } from "../drawing/palette.ts";
import type { Shape } from "../drawing/shapes.ts";
import { FAINT } from "../time/bar.ts";
import { dashOf } from "../time/strength.ts";
import type { Choice } from "./choose.ts";
import { isContested, tieShapes } from "./draw.ts";
import { beside, shifts, type Ends } from "./layout.ts";
import type { NetworkFile } from "./record.ts";

const LAYER = "ties";
/** Ties in the window above which they are plain lines: nobody could read their marks. */
const MOST_MARKED = 400;
const DIM = 0.12;

/** Ties that are drawn alike, in one go. */
interface Bunch {
  readonly ink: Ink;
  readonly alpha: number;
  readonly dash: readonly number[];
  readonly ties: number[];
}

export class Lines {
  readonly #sigma: Sigma;
  #file: NetworkFile;
  readonly #shifts: readonly number[];
  readonly #radius: (node: number) => number;
  readonly #canvas: HTMLCanvasElement;
  readonly #at: Float32Array;
  #shown: readonly number[] = [];
  #bunches: readonly Bunch[] = [];
  #litNode = -1;
  #litTie = -1;

  constructor(sigma: Sigma, file: NetworkFile, radius: (node: number) => number) {
    this.#sigma = sigma;
    this.#file = file;
    this.#radius = radius;
    this.#shifts = shifts(file);
    this.#at = new Float32Array(file.nodes.length * 2);
    this.#canvas = sigma.createCanvas(LAYER, { beforeLayer: "nodes" });
  }

  /** The ties that are shown from now on. */
  choose(file: NetworkFile, choice: Choice): void {
    this.#file = file;
    const bunches = new Map<string, Bunch>();
    const shown: number[] = [];
    choice.ties.forEach((present, n) => {
      const tie = this.#file.ties[n];
      if (!present || !tie || tie.a === tie.b) return;
      shown.push(n);
      const [ink, alpha, dash] = [inkOf(tie.kind), present === "assumed" ? FAINT : 1, dashOf(tie.strength) ?? []];
      const key = `${ink} ${alpha} ${dash.join()}`;
      const known = bunches.get(key);
      if (known) known.ties.push(n);
      else bunches.set(key, { ink, alpha, dash, ties: [n] });
    });
    this.#shown = shown;
    this.#bunches = [...bunches.values()];
  }

  /** A group or a tie whose ties stand out; -1: none. */
  light(node: number, tie: number): void {
    [this.#litNode, this.#litTie] = [node, tie];
  }

  /** The ends of a tie on the screen; null for a tie of a group with itself. */
  ends(n: number): Ends | null {
    const tie = this.#file.ties[n];
    if (!tie || tie.a === tie.b) return null;
    const at = this.#at;
    return beside([at[tie.a * 2] ?? 0, at[tie.a * 2 + 1] ?? 0, at[tie.b * 2] ?? 0, at[tie.b * 2 + 1] ?? 0], this.#shifts[n] ?? 0);
  }

  /** Where the frame of a group or a tie stands, and half its side. */
  middle(node: number, tie: number): readonly [number, number, number] {
    const ends = this.ends(tie);
    if (ends) return [(ends[0] + ends[2]) / 2, (ends[1] + ends[3]) / 2, 9];
    return [this.#at[node * 2] ?? 0, this.#at[node * 2 + 1] ?? 0, this.#sigma.scaleSize(this.#radius(node)) + 4];
  }

  draw(choice: Choice, palette: Palette, isLit: boolean, last: number): void {
    const { width, height } = this.#sigma.getDimensions();
    const to = fitted(this.#canvas, width, height);
    if (!to) return;
    this.#locate();
    to.fillStyle = palette.paper;
    to.fillRect(0, 0, width, height);
    const visible = this.#shown.length > MOST_MARKED * 8 ? this.#shown : this.#shown.filter((n) => isIn(this.ends(n), width, height));
    if (visible.length > MOST_MARKED) {
      this.#drawPlain(to, palette, isLit ? DIM : 1);
      if (isLit) paint(to, this.#litTies(visible).flatMap((n) => this.#shapes(n, choice, last)), palette);
    } else {
      const lit = new Set(isLit ? this.#litTies(visible) : visible);
      paint(to, visible.flatMap((n) => this.#shapes(n, choice, last).map((shape) => (lit.has(n) ? shape : { ...shape, alpha: (shape.alpha ?? 1) * DIM }))), palette);
    }
    if (isLit) this.#name(to, palette, this.#litTies(visible));
  }

  /** Groups from their places in the graph to pixels: one matrix for all. */
  #locate(): void {
    const sigma = this.#sigma;
    const [o, u, v] = [sigma.framedGraphToViewport({ x: 0, y: 0 }), sigma.framedGraphToViewport({ x: 1, y: 0 }), sigma.framedGraphToViewport({ x: 0, y: 1 })];
    for (let n = 0; n < this.#file.nodes.length; n++) {
      const place = sigma.getNodeDisplayData(String(n));
      if (!place) continue;
      this.#at[n * 2] = o.x + (u.x - o.x) * place.x + (v.x - o.x) * place.y;
      this.#at[n * 2 + 1] = o.y + (u.y - o.y) * place.x + (v.y - o.y) * place.y;
    }
  }

  /** Every bunch as one path. */
  #drawPlain(to: CanvasRenderingContext2D, palette: Palette, alpha: number): void {
    const at = this.#at;
    to.lineWidth = 1;
    for (const bunch of this.#bunches) {
      to.globalAlpha = bunch.alpha * alpha;
      to.strokeStyle = palette[bunch.ink];
      to.setLineDash([...bunch.dash]);
      to.beginPath();
      for (const n of bunch.ties) {
        const tie = this.#file.ties[n];
        if (!tie) continue;
        to.moveTo(at[tie.a * 2] ?? 0, at[tie.a * 2 + 1] ?? 0);
        to.lineTo(at[tie.b * 2] ?? 0, at[tie.b * 2 + 1] ?? 0);
      }
      to.stroke();
    }
    to.setLineDash([]);
    to.globalAlpha = 1;
  }

  #litTies(visible: readonly number[]): number[] {
    if (this.#litTie >= 0) return [this.#litTie];
    return visible.filter((n) => this.#file.ties[n]?.a === this.#litNode || this.#file.ties[n]?.b === this.#litNode);
  }

  #shapes(n: number, choice: Choice, last: number): Shape[] {
    const [tie, ends] = [this.#file.ties[n], this.ends(n)];
    if (!tie || !ends) return [];
    const gap = (node: number): number => this.#sigma.scaleSize(this.#radius(node)) + 1;
    return tieShapes(tie, choice.ties[n] ?? null, ends, [gap(tie.a), gap(tie.b)], isContested(tie, last));
  }

  /** Kinds of the ties that stand out, in words at their middles: colour alone says nothing. */
  #name(to: CanvasRenderingContext2D, palette: Palette, ties: readonly number[]): void {
    const kinds = new Map<string, { x: number; y: number; words: Set<string> }>();
    for (const n of ties) {
      const [tie, ends] = [this.#file.ties[n], this.ends(n)];
      if (!tie || !ends) continue;
      const words = `${tie.kind.replaceAll("_", " ")}${tie.strength === "stated" || tie.strength === "listed" ? "" : `, ${tie.strength}`}`;
      const pair = `${Math.min(tie.a, tie.b)} ${Math.max(tie.a, tie.b)}`;
      const known = kinds.get(pair);
      if (known) known.words.add(words);
      else kinds.set(pair, { x: (ends[0] + ends[2]) / 2, y: (ends[1] + ends[3]) / 2, words: new Set([words]) });
    }
    to.font = `11px ${SANS}`;
    to.textAlign = "center";
    for (const { x, y, words } of kinds.values()) {
      const line = [...words].join(" · ");
      const half = to.measureText(line).width / 2 + 3;
      to.globalAlpha = 0.88;
      to.fillStyle = palette.paper;
      to.fillRect(x - half, y - 8, half * 2, 16);
      to.globalAlpha = 1;
      to.fillStyle = palette.ink;
      to.fillText(line, x, y + 4);
    }
    to.textAlign = "start";
  }
}

function isIn(ends: Ends | null, width: number, height: number): boolean {
  if (!ends) return false;
  const [x0, y0, x1, y1] = ends;
  return Math.max(x0, x1) >= 0 && Math.min(x0, x1) <= width && Math.max(y0, y1) >= 0 && Math.min(y0, y1) <= height;
}
