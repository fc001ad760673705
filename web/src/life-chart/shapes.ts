/** The life chart of a page as shapes: what Python drew as lines, texts and areas, in the colours of all exported figures. */
import { inkOf, type Ink } from "../drawing/palette.ts";
import { corners, type Shape } from "../drawing/shapes.ts";
import { FAINT } from "../time/bar.ts";
import { dashOf, isHollow } from "../time/strength.ts";

/** One element of the drawing: its name, attributes, and the classes of the mark it stands in. */
export interface Piece {
  readonly name: string;
  readonly class: string;
  /** Classes of its mark, such as `mark k-ally s-stated`; empty outside of marks. */
  readonly mark: string;
  readonly isGrid: boolean;
  readonly words: string;
  /** Opacities of its gradient; null: it has none. */
  readonly fade: readonly [number, number] | null;
  number(attribute: string): number;
  text(attribute: string): string;
}

function after(classes: string, prefix: string): string {
  return classes.split(" ").find((one) => one.startsWith(prefix))?.slice(prefix.length) ?? "";
}

/** One piece as shapes; what is not known stays out. */
export function shapesOf(piece: Piece): Shape[] {
  const [kind, strength] = [after(piece.mark, "k-"), after(piece.mark, "s-")];
  const ink: Ink = kind ? inkOf(kind) : "ink";
  const dash = strength ? dashOf(strength) : undefined;
  switch (piece.name) {
    case "line":
      return [lineOf(piece, ink, dash)];
    case "text":
      return [textOf(piece)];
    case "polygon": {
      const points = piece.text("points").split(/[ ,]+/).map(Number);
      return [{ shape: "fill", ink: isHollow(strength) ? "paper" : ink, edge: ink, alpha: 0.9, points, ...(dash ? { dash: dash.map((n) => n / 2) } : {}) }];
    }
    case "rect": {
      const [x, y] = [piece.number("x"), piece.number("y")];
      if (piece.class === "after") return [{ shape: "fill", ink: "paper", alpha: 0.85, points: corners(x, y, x + piece.number("width"), y + piece.number("height")) }];
      return [{ shape: "fill", ink, edge: ink, alpha: 0.45, points: corners(x, y, x + piece.number("width"), y + piece.number("height")) }];
    }
    case "path": {
      const [x, y] = (/^M([\d.]+) ([\d.]+)/.exec(piece.text("d")) ?? []).slice(1).map(Number);
      if (x === undefined || y === undefined) return [];
      return [{ shape: "stroke", ink: "ink", width: 1.5, points: [x, y, x, y - 8] }, { shape: "stroke", ink: "ink", width: 1.5, points: [x - 3, y - 5, x, y - 8, x + 3, y - 5] }];
    }
    default:
      return [];
  }
}

function lineOf(piece: Piece, ink: Ink, dash: readonly number[] | undefined): Shape {
  const points = ["x1", "y1", "x2", "y2"].map((name) => piece.number(name));
  const line = { shape: "stroke", points } as const;
  const look = dash ? { dash } : {};
  if (piece.isGrid || piece.class === "rule") return { ...line, ink: "line", width: 1 };
  if (piece.class === "contested") return { ...line, ink: "paper", width: 3.5 };
  if (piece.class === "contest-tick") return { ...line, ink: "rival", width: 2 };
  if (piece.fade) return { ...line, ink, width: 7, fade: piece.fade, ...look };
  return { ...line, ink, width: 7, alpha: piece.class === "faint" ? FAINT : 1, ...look };
}

function textOf(piece: Piece): Shape {
  const isHint = piece.isGrid || piece.class.includes("hint");
  const anchor = piece.text("text-anchor");
  return {
    shape: "words", ink: isHint ? "quiet" : "ink", x: piece.number("x"), y: piece.number("y"), words: piece.words, size: isHint ? 11 : piece.class === "band" ? 13 : 12.5,
    bold: piece.class === "band", ...(anchor === "end" || anchor === "middle" ? { anchor } : {}),
  };
}
