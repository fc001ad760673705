/** A page that stands inside another: in the evidence panel, or embedded elsewhere. */

/** Name of the panel's frame. */
export const FRAME = "evidence";
/** What the page in the panel tells the page around it. */
export const CLOSE = "stemma:close";

/** Links leave the frame, unless the panel shows more evidence; Escape closes the panel. */
export function startInside(): void {
  const panel = window.name === FRAME;
  for (const link of document.links) {
    if (!(panel && isEvidence(link))) link.target = panel ? "_top" : "_blank";
  }
  if (panel) {
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") parent.postMessage(CLOSE, "*");
    });
  }
}

/** Whether a link leads to a statement, or to a place on the same page. */
export function isEvidence(link: HTMLAnchorElement | HTMLAreaElement): boolean {
  return link.classList.contains("source") || link.getAttribute("href")?.startsWith("#") === true;
}
