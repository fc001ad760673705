/** The stage: a scrolling window onto the map, a canvas that stays in it, and one link that goes from mark to mark. */
import { paint } from "../drawing/canvas.ts";
import { fitted, make, onceAFrame, pagePalette } from "../drawing/page.ts";
import { onPinch } from "../drawing/pinch.ts";
import type { Shape } from "../drawing/shapes.ts";
import { MARGINS, type Window } from "./draw.ts";
import type { Layout, Mark } from "./layout.ts";

/** What the stage asks of the map. */
export interface Play {
  draw(window: Window): readonly Shape[];
  /** The mark under a place of the layout; null: none. */
  point(along: number, across: number): Mark | null;
  hover(mark: Mark | null): void;
  choose(mark: Mark, event: MouseEvent): void;
  key(event: KeyboardEvent): void;
  /** The wheel asks for a longer or shorter axis about a place. */
  stretch(factor: number, along: number): void;
}

export class Stage {
  readonly element: HTMLElement;
  readonly cursor = make("a", { className: "map-cursor" });
  readonly words = make("div", { className: "map-words", hidden: true });
  readonly #canvas = make("canvas");
  readonly #stick = make("div", { className: "map-stick" });
  readonly #space = make("div", { className: "map-space" });
  readonly #play: Play;
  #palette = pagePalette();
  #layout: Layout | null = null;
  #isVertical = false;
  /** Frames painted, for measuring. */
  painted = 0;
  readonly refresh = onceAFrame(() => this.paint());

  constructor(play: Play) {
    this.#play = play;
    this.cursor.draggable = false;
    this.#canvas.setAttribute("aria-hidden", "true");
    this.words.setAttribute("aria-hidden", "true");
    this.#stick.append(this.#canvas, this.cursor, this.words);
    this.#space.append(this.#stick);
    this.element = make("div", { className: "map-scroll" }, this.#space);
    this.element.addEventListener("scroll", this.refresh, { passive: true });
    this.#listen();
    for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
      matchMedia(query).addEventListener("change", () => {
        this.#palette = pagePalette();
        this.refresh();
      });
    }
  }

  /** Units of the part that shows, without names and time labels. */
  get size(): { along: number; across: number } {
    const { names, time } = this.#margin;
    const [wide, high] = [this.element.clientWidth, this.element.clientHeight];
    return this.#isVertical ? { along: high - names, across: wide - time } : { along: wide - names, across: high - time };
  }

  get #margin(): { names: number; time: number } {
    return this.#isVertical ? MARGINS.down : MARGINS.across;
  }

  get window(): Window {
    const { along, across } = this.size;
    const { scrollLeft, scrollTop } = this.element;
    const [a, b] = this.#isVertical ? [scrollTop, scrollLeft] : [scrollLeft, scrollTop];
    return { along: a, across: b, alongSize: along, acrossSize: across };
  }

  turn(isVertical: boolean): void {
    this.#isVertical = isVertical;
  }

  /** How high the window is. */
  rise(high: number): void {
    if (this.element.style.height !== `${high}px`) this.element.style.height = `${high}px`;
  }

  /** Shows a layout. */
  show(layout: Layout): void {
    this.#layout = layout;
    const { names, time } = this.#margin;
    const [along, across] = [layout.along + names, layout.across + time];
    this.#space.style.width = `${this.#isVertical ? across : along}px`;
    this.#space.style.height = `${this.#isVertical ? along : across}px`;
    if (this.painted) this.refresh();
    else this.paint();
  }

  scrollTo(along: number, across: number): void {
    [this.element.scrollLeft, this.element.scrollTop] = this.#isVertical ? [across, along] : [along, across];
    this.refresh();
  }

  /** Brings a mark into the part that shows. */
  reveal(mark: Mark, row: number): void {
    const { along, across, alongSize, acrossSize } = this.window;
    const placed = this.#layout?.rows[row];
    const x = mark.type === "lane" ? along + 1 : mark.box[0];
    const y = placed?.across ?? mark.box[2];
    const near = (at: number, from: number, size: number, room: number): number =>
      at < from + room ? at - room : at > from + size - room ? at - size + room : from;
    this.scrollTo(Math.max(0, near(x, along, alongSize, 24)), Math.max(0, near(y, across, acrossSize, 40)));
  }

  paint(): void {
    const [wide, high] = [this.element.clientWidth, this.element.clientHeight];
    if (this.#canvas.style.width !== `${wide}px` || this.#canvas.style.height !== `${high}px`) {
      this.#stick.style.width = `${wide}px`;
      this.#stick.style.height = `${high}px`;
    }
    const context = fitted(this.#canvas, wide, high);
    if (!context) return;
    context.fillStyle = this.#palette.paper;
    context.fillRect(0, 0, wide, high);
    paint(context, this.#play.draw(this.window), this.#palette);
    this.painted += 1;
  }

  /** Puts the link over a mark, with its address and words. */
  stand(mark: Mark, across: number): void {
    this.cursor.href = mark.href;
    this.cursor.classList.toggle("source", mark.type !== "lane");
    this.cursor.setAttribute("aria-label", mark.words);
    const w = this.window;
    const [x0, x1] = mark.type === "lane" ? [-this.#margin.names, -4] : [mark.box[0] - w.along, mark.box[1] - w.along];
    const isTall = mark.tie >= 0;
    const [y0, y1] = isTall ? [across - w.across - 8, across - w.across + 8] : [mark.box[2] - w.across, mark.box[3] - w.across];
    const { names, time } = this.#margin;
    const place = [Math.max(x0 + names, 0), Math.max(y0 + time, 0), Math.min(x1 + names, w.alongSize + names), y1 + time];
    const [left, top, right, bottom] = this.#isVertical ? [place[1], place[0], place[3], place[2]] : place;
    const style = this.cursor.style;
    style.left = `${left ?? 0}px`;
    style.top = `${top ?? 0}px`;
    style.width = `${Math.max(4, (right ?? 0) - (left ?? 0))}px`;
    style.height = `${Math.max(4, (bottom ?? 0) - (top ?? 0))}px`;
  }

  /** Words beside a place of the stage; empty takes them away. */
  say(words: string, x: number, y: number): void {
    this.words.hidden = !words;
    this.words.textContent = words;
    const [wide, high] = [this.element.clientWidth, this.element.clientHeight];
    this.words.style.left = `${Math.max(4, Math.min(x + 14, wide - 300))}px`;
    this.words.style.top = `${y > high - 110 ? y - 14 - this.words.offsetHeight : y + 18}px`;
  }

  /** The place of the layout under the pointer. */
  #at(event: { readonly clientX: number; readonly clientY: number }): readonly [number, number, number, number] {
    const box = this.#stick.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const { names, time } = this.#margin;
    const w = this.window;
    const [a, b] = this.#isVertical ? [y, x] : [x, y];
    return [a < names ? -names / 2 : a - names + w.along, b - time + w.across, x, y];
  }

  #listen(): void {
    let pressed: { x: number; y: number; left: number; top: number } | null = null;
    let hasDragged = false;
    this.#stick.addEventListener("pointerdown", (event) => {
      hasDragged = false;
      if (event.pointerType === "mouse" && event.button === 0) {
        pressed = { x: event.clientX, y: event.clientY, left: this.element.scrollLeft, top: this.element.scrollTop };
      }
    });
    window.addEventListener("pointerup", () => (pressed = null));
    window.addEventListener("pointermove", (event) => {
      if (!pressed) return;
      const [dx, dy] = [event.clientX - pressed.x, event.clientY - pressed.y];
      if (Math.abs(dx) + Math.abs(dy) < 5) return;
      hasDragged = true;
      this.element.scrollLeft = pressed.left - dx;
      this.element.scrollTop = pressed.top - dy;
    });
    this.#stick.addEventListener("pointermove", (event) => {
      if (pressed && hasDragged) return;
      this.#point(event);
    });
    this.#stick.addEventListener("pointerleave", () => this.#play.hover(null));
    this.#stick.addEventListener("click", (event) => {
      if (hasDragged) {
        event.preventDefault();
        return;
      }
      const isKey = event.detail === 0;
      const mark = isKey ? null : this.#point(event);
      if (mark) this.#play.choose(mark, event);
    });
    this.cursor.addEventListener("keydown", (event) => this.#play.key(event));
    onPinch(this.element, () => (hasDragged = true), (factor, clientX, clientY) => this.#play.stretch(factor, this.#at({ clientX, clientY })[0]));
    this.element.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.#play.stretch(Math.exp(-event.deltaY / 300), this.#at(event)[0]);
      },
      { passive: false },
    );
  }

  #point(event: MouseEvent): Mark | null {
    const [along, across, x, y] = this.#at(event);
    const mark = this.#play.point(along, across);
    this.#play.hover(mark);
    if (mark) {
      this.stand(mark, across);
      this.say(mark.words, x, y);
    } else this.say("", 0, 0);
    this.#stick.classList.toggle("on-mark", mark !== null);
    return mark;
  }
}
