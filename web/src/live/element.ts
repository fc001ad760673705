/** On a page that `stemma serve` sends: loads it anew when another build is there, and shows what the builder says. */
const every = 400;
const here = document.currentScript as HTMLScriptElement | null;
const state = new URL("state.js", here?.src ?? location.href).href;

interface State {
  readonly version: string;
  readonly words: string;
}

let version: string | undefined;
let shown: HTMLElement | undefined;

const show = (words: string): void => {
  if (!words) {
    shown?.remove();
    shown = undefined;
    return;
  }
  if (!shown) {
    shown = document.createElement("div");
    shown.setAttribute("role", "status");
    shown.className = "live-words";
    Object.assign(shown.style, {
      position: "fixed", insetInlineEnd: "1rem", insetBlockEnd: "1rem", maxInlineSize: "min(32rem, 90vw)",
      padding: "0.5rem 0.75rem", font: "0.875rem/1.4 var(--sans, sans-serif)", whiteSpace: "pre-wrap", overflowWrap: "anywhere",
      background: "var(--raised, Canvas)", color: "var(--ink, CanvasText)", border: "1px solid var(--line, currentColor)", zIndex: "1000",
    });
    document.body.append(shown);
  }
  if (shown.textContent !== words) shown.textContent = words;
};

const take = (found: State): void => {
  if (version !== undefined && found.version && found.version !== version) {
    location.reload();
    return;
  }
  version = found.version;
  show(found.words);
};
(globalThis as { stemmaLive?: (found: State) => void }).stemmaLive = take;

/** What is printed is the page. */
window.addEventListener("beforeprint", () => shown?.style.setProperty("display", "none"));
window.addEventListener("afterprint", () => shown?.style.removeProperty("display"));

const ask = (): void => {
  if (document.hidden) {
    setTimeout(ask, every);
    return;
  }
  const script = document.createElement("script");
  const next = (): void => {
    script.remove();
    setTimeout(ask, every);
  };
  script.addEventListener("load", next);
  script.addEventListener("error", next);
  script.src = state;
  document.head.append(script);
};
ask();
