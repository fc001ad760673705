/** A picture to take away: a drawing with title, legend, dates and citation, as SVG or PNG. */
import { paint } from "./canvas.ts";
import { LIGHT } from "./palette.ts";
import { corners, type Shape } from "./shapes.ts";
import { svgFile } from "./svg.ts";

/** What stands round a picture. */
export interface Caption {
  readonly title: string;
  /** Dates, filters: what the picture shows. */
  readonly shown: string;
  /** Where it comes from, and its licence. */
  readonly cite: string;
}
export interface Picture {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
}
const HEAD = 62;
const FOOT = 58;
/** Pixels that browsers still paint. */
const MOST = 12_000;

/** The picture with its caption; legend samples are 18 units high, each with its own width. */
export function figure(picture: Picture, caption: Caption, legend: readonly Picture[]): Picture {
  const width = Math.max(picture.width + 32, 480);
  const shapes: Shape[] = [{ shape: "words", ink: "ink", x: 16, y: 28, words: caption.title, size: 20, bold: true }];
  shapes.push({ shape: "words", ink: "quiet", x: 16, y: 50, words: caption.shown, size: 12.5 });
  shapes.push(...picture.shapes.map((shape) => moved(shape, 16, HEAD)));
  let [x, y] = [16, HEAD + picture.height + 24];
  for (const sample of legend) {
    if (x + sample.width > width - 16) [x, y] = [16, y + 22];
    shapes.push(...sample.shapes.map((shape) => moved(shape, x, y)));
    x += sample.width + 18;
  }
  const height = y + FOOT;
  shapes.push({ shape: "words", ink: "quiet", x: 16, y: height - 14, words: caption.cite, size: 11.5 });
  return { shapes: [{ shape: "fill", ink: "paper", points: corners(0, 0, width, height) }, ...shapes], width, height };
}

/** A shape somewhere else. */
export function moved(shape: Shape, by: number, down: number): Shape {
  if (shape.shape === "dot" || shape.shape === "words") return { ...shape, x: shape.x + by, y: shape.y + down };
  return { ...shape, points: shape.points.map((value, at) => value + (at % 2 ? down : by)) };
}

/** A sample of a line with its words. */
export function sample(words: string, ...shapes: Shape[]): Picture {
  const label: Shape = { shape: "words", ink: "quiet", x: 46, y: 4, words, size: 11.5 };
  return { shapes: [...shapes, label], width: 50 + words.length * 6.2, height: 18 };
}

/** Saves a figure under a name; PNG is as sharp as the browser can paint it. */
export function save(made: Picture, name: string, format: "svg" | "png", title: string): void {
  if (format === "svg") {
    download(new Blob([svgFile(made.shapes, made.width, made.height, title, LIGHT)], { type: "image/svg+xml" }), `${name}.svg`);
    return;
  }
  const scale = Math.min(2, MOST / Math.max(made.width, made.height));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.ceil(made.width * scale), Math.ceil(made.height * scale)];
  const context = canvas.getContext("2d");
  if (!context) return;
  context.scale(scale, scale);
  paint(context, made.shapes, LIGHT);
  canvas.toBlob((blob) => void (blob && download(blob, `${name}.png`)), "image/png");
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
