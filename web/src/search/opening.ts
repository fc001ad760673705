/** Ctrl-K, / and the link to the search open the palette, which is loaded when it is first asked for. */
import { make } from "../drawing/page.ts";

/** What the palette's script leaves behind: makes the one palette of a page. */
export type MakePalette = (root: URL) => { open(typed?: string): void };

interface Shelf {
  stemma?: { palette?: MakePalette };
}

/** Listens for the keys and for the link to the search page. */
export function startPalette(root: URL): void {
  let palette: ReturnType<MakePalette> | null = null;
  let isAskedFor = false;
  let typed = "";
  const open = (): void => {
    if (palette) palette.open();
    else if (!isAskedFor) load();
  };
  const load = (): void => {
    isAskedFor = true;
    document.head.append(make("link", { rel: "stylesheet", href: new URL("assets/palette-look.css", root).href }));
    const script = make("script", { src: new URL("assets/palette.js", root).href });
    script.addEventListener("load", () => {
      palette = (globalThis as Shelf).stemma?.palette?.(root) ?? null;
      palette?.open(typed);
    });
    script.addEventListener("error", () => location.assign(new URL("search/index.html", root)));
    document.head.append(script);
  };
  document.addEventListener("keydown", (event) => {
    const isAsked = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !event.ctrlKey && !event.metaKey && !isTyping(event.target));
    if (isAsked) {
      event.preventDefault();
      open();
    } else if (isAskedFor && !palette && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
      // Who types on while the palette comes loses no letter.
      if (event.key.length === 1) typed += event.key;
      else if (event.key === "Backspace") typed = typed.slice(0, -1);
      else return;
      event.preventDefault();
    }
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>(":is(header.site, .search-all) a[href$='search/index.html']")) {
    link.title = "Ctrl K or /";
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      open();
    });
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");
}
