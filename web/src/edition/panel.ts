/** The evidence panel: what a link to a statement opens, in place. */
import { CLOSE, FRAME } from "./inside.js";

/** Opens an address in the panel; `from` gets the focus back. */
export type OpenEvidence = (address: string, from: Element) => void;

/** Makes every link to a statement open the panel; a link with a modifier key stays a link. */
export function startPanel(): OpenEvidence {
  let from: Element | null = null;
  let shown: Panel | null = null;
  const close = (): void => {
    if (!shown?.box.open) return;
    shown.box.close();
    if (from instanceof HTMLElement || from instanceof SVGElement) from.focus({ preventScroll: true });
  };
  const open: OpenEvidence = (address, link) => {
    shown ??= makePanel(close);
    from = link;
    shown.show(address);
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.source[href], .chart a[href*='#']") : null;
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link.getAttribute("href") ?? "", link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  addEventListener("message", (event) => {
    if (event.data === CLOSE) close();
  });
  return open;
}

interface Panel {
  readonly box: HTMLDialogElement;
  show(address: string): void;
}

function makePanel(close: () => void): Panel {
  const box = document.createElement("dialog");
  box.className = "panel";
  box.setAttribute("aria-labelledby", "panel-title");
  const head = document.createElement("div");
  head.className = "panel-head";
  const title = document.createElement("h2");
  title.id = "panel-title";
  title.textContent = "Evidence";
  const whole = document.createElement("a");
  whole.textContent = "Open the page";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Close";
  button.addEventListener("click", close);
  head.append(title, whole, button);
  document.body.append(box);
  let frame: HTMLIFrameElement | null = null;
  return {
    box,
    show(address) {
      // A new frame each time: the tab's history stays the reader's own.
      frame?.remove();
      frame = document.createElement("iframe");
      frame.name = FRAME;
      frame.title = "Evidence of the statement";
      frame.allow = "clipboard-write";
      frame.src = address;
      whole.href = address;
      box.replaceChildren(head, frame);
      if (!box.open) box.show();
      button.focus({ preventScroll: true });
    },
  };
}
