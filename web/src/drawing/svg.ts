/** Shapes as the text of an SVG file, with their colours written out. */
import { SANS } from "./canvas.ts";
import type { Palette } from "./palette.ts";
import type { Shape, Stroke } from "./shapes.ts";

/** A whole file, with a title for those who cannot see it. */
export function svgFile(shapes: readonly Shape[], width: number, height: number, title: string, palette: Palette): string {
  const size = `viewBox="0 0 ${number(width)} ${number(height)}" width="${number(width)}" height="${number(height)}"`;
  const body = elements(shapes, palette);
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${escaped(SANS)}" role="img">\n<title>${escaped(title)}</title>\n${body}\n</svg>\n`;
}

/** Shapes as elements, to stand inside a file or a link. */
export function elements(shapes: readonly Shape[], palette: Palette): string {
  return shapes.map((shape) => element(shape, palette)).join("\n");
}

/** Elements that open an address; words stand over them when one points at them. */
export function linked(inside: string, href: string, words: string): string {
  return `<a href="${escaped(href)}" class="source"><title>${escaped(words)}</title>${inside}</a>`;
}

function element(shape: Shape, palette: Palette): string {
  const color = palette[shape.ink];
  const faint = shape.alpha === undefined || shape.alpha === 1 ? "" : ` opacity="${number(shape.alpha)}"`;
  switch (shape.shape) {
    case "dot":
      return `<circle cx="${number(shape.x)}" cy="${number(shape.y)}" r="${number(shape.r)}" fill="${color}"${faint}/>`;
    case "stroke":
      return `${fading(shape, color)}<path d="M${joined(shape.points)}" fill="none" stroke="${shape.fade ? `url(#${fadeName(shape)})` : color}" stroke-width="${number(shape.width)}"${dashed(shape.dash)}${faint}/>`;
    case "fill": {
      const edge = shape.edge ? ` stroke="${palette[shape.edge]}" stroke-width="1.25"${dashed(shape.dash)}` : "";
      return `<path d="M${joined(shape.points)}Z" fill="${color}"${edge}${faint}/>`;
    }
    case "words": {
      const anchor = shape.anchor && shape.anchor !== "start" ? ` text-anchor="${shape.anchor}"` : "";
      const turn = shape.turn ? ` transform="rotate(${number(shape.turn)} ${number(shape.x)} ${number(shape.y)})"` : "";
      const weight = shape.bold ? ' font-weight="600"' : "";
      return `<text x="${number(shape.x)}" y="${number(shape.y)}" font-size="${number(shape.size)}" fill="${color}"${weight}${anchor}${turn}${faint}>${escaped(shape.words)}</text>`;
    }
  }
}

/** A fade's name says all that it is: two of one name are alike. */
function fadeName(shape: Stroke): string {
  return `fade-${shape.ink}-${[...ends(shape.points), ...(shape.fade ?? [])].map((value) => String(Math.round(value * 100)).replace("-", "m")).join("-")}`;
}

function ends(points: readonly number[]): readonly number[] {
  return [...points.slice(0, 2), ...points.slice(-2)];
}

function fading(shape: Stroke, color: string): string {
  if (!shape.fade) return "";
  const [x1, y1, x2, y2] = ends(shape.points).map(number);
  const stops = shape.fade.map((alpha, at) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${Math.round(alpha * 1000) / 1000}"/>`).join("");
  return `<linearGradient id="${fadeName(shape)}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops}</linearGradient>`;
}

function dashed(dash: readonly number[] | undefined): string {
  return dash?.length ? ` stroke-dasharray="${dash.join(" ")}"` : "";
}

function joined(points: readonly number[]): string {
  return points.map(number).join(" ");
}

/** At most one decimal. */
function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);
}
