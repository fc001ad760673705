/** Shapes onto a canvas. */
import type { Palette } from "./palette.ts";
import type { Fill, Shape, Stroke, Words } from "./shapes.ts";

/** The typeface of all drawings. */
export const SANS = '"Source Sans 3", "Source Sans Pro", "Helvetica Neue", Arial, "Noto Sans", "DejaVu Sans", sans-serif';

/** Paints the shapes from back to front. */
export function paint(to: CanvasRenderingContext2D, shapes: readonly Shape[], palette: Palette): void {
  for (const shape of shapes) {
    to.globalAlpha = shape.alpha ?? 1;
    to.fillStyle = to.strokeStyle = palette[shape.ink];
    if (shape.shape === "stroke") stroke(to, shape, palette);
    else if (shape.shape === "fill") fill(to, shape, palette);
    else if (shape.shape === "words") words(to, shape);
    else {
      to.beginPath();
      to.arc(shape.x, shape.y, shape.r, 0, Math.PI * 2);
      to.fill();
    }
  }
  to.globalAlpha = 1;
}

function trace(to: CanvasRenderingContext2D, points: readonly number[]): void {
  to.beginPath();
  to.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let at = 2; at < points.length; at += 2) to.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
}

function stroke(to: CanvasRenderingContext2D, shape: Stroke, palette: Palette): void {
  to.lineWidth = shape.width;
  if (shape.fade) to.strokeStyle = fading(to, shape.points, palette[shape.ink], shape.fade);
  to.setLineDash(shape.dash ? [...shape.dash] : []);
  trace(to, shape.points);
  to.stroke();
}

function fading(to: CanvasRenderingContext2D, points: readonly number[], colour: string, [from, end]: readonly [number, number]): CanvasGradient {
  const gradient = to.createLinearGradient(points[0] ?? 0, points[1] ?? 0, points.at(-2) ?? 0, points.at(-1) ?? 0);
  gradient.addColorStop(0, seeThrough(colour, from));
  gradient.addColorStop(1, seeThrough(colour, end));
  return gradient;
}

/** A colour (#rrggbb or rgb(...)) with an opacity. */
export function seeThrough(colour: string, alpha: number): string {
  const parts = colour.startsWith("#") ? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) : (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  return `rgba(${parts.join(", ")}, ${Math.round(alpha * 1000) / 1000})`;
}

function fill(to: CanvasRenderingContext2D, shape: Fill, palette: Palette): void {
  trace(to, shape.points);
  to.closePath();
  to.fill();
  if (shape.edge) {
    to.lineWidth = 1.25;
    to.strokeStyle = palette[shape.edge];
    to.setLineDash(shape.dash ? [...shape.dash] : []);
    to.stroke();
  }
}

function words(to: CanvasRenderingContext2D, shape: Words): void {
  to.font = `${shape.bold ? "600 " : ""}${shape.size}px ${SANS}`;
  to.textAlign = shape.anchor === "middle" ? "center" : shape.anchor ?? "start";
  if (!shape.turn) {
    to.fillText(shape.words, shape.x, shape.y);
    return;
  }
  to.save();
  to.translate(shape.x, shape.y);
  to.rotate((shape.turn * Math.PI) / 180);
  to.fillText(shape.words, 0, 0);
  to.restore();
}
