/** A picture to take away: a drawing with title, legend, dates and citation, as SVG or PNG. */
import { paint } from "./canvas.ts";
import { LIGHT } from "./palette.ts";
import { corners, type Shape, type Words } from "./shapes.ts";
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
const EDGE = 16;
/** Pixels that browsers still paint. */
const MOST = 12_000;
/** Units of a letter, as a share of its size: of our sans a little too much, so that nothing runs over. */
const LETTER = 0.54;

/** The picture with its caption; legend samples are 18 units high, each with its own width. */
export function figure(picture: Picture, caption: Caption, legend: readonly Picture[]): Picture {
  const width = Math.max(picture.width + 2 * EDGE, 480);
  const shapes: Shape[] = [];
  let y = 0;
  const write = (words: string, size: number, look: Omit<Words, "shape" | "x" | "y" | "words" | "size">): void => {
    for (const line of wrapped(words, (width - 2 * EDGE) / (size * LETTER))) {
      y += size * 1.4;
      shapes.push({ shape: "words", x: EDGE, y, words: line, size, ...look });
    }
  };
  write(caption.title, 20, { ink: "ink", bold: true });
  y += 4;
  write(caption.shown, 12.5, { ink: "quiet" });
  y += 12;
  shapes.push(...picture.shapes.map((shape) => moved(shape, EDGE, y)));
  y += picture.height + 24;
  let x = EDGE;
  for (const sample of legend) {
    if (x > EDGE && x + sample.width > width - EDGE) [x, y] = [EDGE, y + 22];
    shapes.push(...sample.shapes.map((shape) => moved(shape, x, y)));
    x += sample.width + 18;
  }
  y += 14;
  write(caption.cite, 11.5, { ink: "quiet" });
  const height = y + 14;
  return { shapes: [{ shape: "fill", ink: "paper", points: corners(0, 0, width, height) }, ...shapes], width, height };
}

/** Words in lines of so many letters; a longer word is broken. */
export function wrapped(words: string, most: number): string[] {
  const longest = Math.max(8, Math.floor(most));
  const lines: string[] = [];
  let line = "";
  for (const whole of words.split(" ").filter(Boolean)) {
    for (const word of whole.match(new RegExp(`.{1,${longest}}`, "gu")) ?? []) {
      if (line && line.length + 1 + word.length > longest) {
        lines.push(line);
        line = word;
      } else line = line ? `${line} ${word}` : word;
    }
  }
  return line ? [...lines, line] : lines;
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
