/** Small makers of page elements, and the colours of the page. */
import { INKS, LIGHT, type Palette } from "./palette.ts";

/** An element with properties and content. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/** A labelled choice. */
export function chooser(label: string, options: readonly (readonly [value: string, words: string])[], value: string, onChange: (value: string) => void): HTMLLabelElement {
  const select = make("select", {}, ...options.map(([value, words]) => make("option", { value, textContent: words })));
  select.value = value;
  select.addEventListener("change", () => onChange(select.value));
  return make("label", {}, make("span", { textContent: label }), select);
}

/** A labelled tick box. */
export function ticker(label: string, checked: boolean, onChange: (checked: boolean) => void): HTMLLabelElement {
  const input = make("input", { type: "checkbox", checked });
  input.addEventListener("change", () => onChange(input.checked));
  return make("label", { className: "tick" }, input, make("span", { textContent: label }));
}

/** A button. */
export function button(words: string, onClick: () => void, title = ""): HTMLButtonElement {
  const made = make("button", { type: "button", textContent: words, title });
  made.addEventListener("click", onClick);
  return made;
}

/** The colours that the page has now, in light or dark or in forced colours. */
export function pagePalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const forced = matchMedia("(forced-colors: active)").matches;
  const [ground, words] = forced ? [systemColour("Canvas"), systemColour("CanvasText")] : ["", ""];
  const found = INKS.map((ink) => {
    if (forced) return [ink, ink === "paper" || ink === "raised" ? ground : words];
    return [ink, style.getPropertyValue(`--${ink}`).trim() || LIGHT[ink]];
  });
  return Object.fromEntries(found) as Palette;
}

/** A colour of the reader's system as numbers, so that it can fade. */
function systemColour(name: string): string {
  const probe = document.createElement("i");
  probe.hidden = true;
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Fits a canvas to so many units at the sharpness of the screen; gives its context. */
export function fitted(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const sharp = window.devicePixelRatio || 1;
  const [w, h] = [Math.max(1, Math.round(width * sharp)), Math.max(1, Math.round(height * sharp))];
  if (canvas.width !== w || canvas.height !== h) {
    [canvas.width, canvas.height] = [w, h];
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext("2d", { alpha: false });
  context?.setTransform(sharp, 0, 0, sharp, 0, 0);
  return context;
}

/** Calls at most once a frame. */
export function onceAFrame(work: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      work();
    });
  };
}

/** Calls once nothing has asked for a while. */
export function onceRested(work: () => void, milliseconds = 250): () => void {
  let waiting = 0;
  return () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(work, milliseconds);
  };
}

/** The data that a page's data script left; undefined where it did not load. */
export function dataOf(name: string): unknown {
  return (globalThis as { stemma?: Record<string, unknown> }).stemma?.[name];
}

/** Puts the address of the view into the location bar; where the browser refuses (file://), nothing happens. */
export function writeAddress(parameters: URLSearchParams): void {
  const query = parameters.toString();
  try {
    history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
  } catch {
    // Pages opened from a disk may not change their address; the view works all the same.
  }
}
