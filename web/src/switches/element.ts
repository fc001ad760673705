/** The bar of switches on every page: sets them, hides what they hide, and carries them along every link. */
import { button, make, ticker, writeAddress } from "../drawing/page.ts";
import { isoOf, lastDayOf } from "../time/axis.ts";
import { changeSwitches, onSwitches, switchesNow } from "./now.ts";
import { isLeft, OFF, writeSwitches, type Said, type Switches } from "./state.ts";

/** The bar; `proposals` is how many readings wait for a person and stand on no public page. */
export function startSwitches(proposals: number): void {
  const nav = document.querySelector("header.site .links");
  if (!nav) return;
  const summary = make("summary");
  const bar = make("details", { className: "switches" }, summary, controls(proposals));
  nav.append(bar);
  const apply = (): void => {
    const now = switchesNow();
    const words = said(now);
    summary.textContent = words || "View";
    bar.classList.toggle("is-on", words !== "");
    hide(now);
  };
  onSwitches(() => {
    const parameters = new URLSearchParams(location.search);
    writeSwitches(switchesNow(), parameters);
    writeAddress(parameters);
    apply();
  });
  carryAlong();
  apply();
}

function controls(proposals: number): HTMLElement {
  const now = switchesNow();
  const asOf = make("input", { type: "text", inputMode: "numeric", placeholder: "2005 or 2005-06", size: 10, value: now.asOf === null ? "" : isoOf(now.asOf) });
  const wrong = make("small", { className: "wrong" });
  asOf.addEventListener("change", () => {
    const day = lastDayOf(asOf.value);
    wrong.textContent = asOf.value.trim() && day === null ? "a year, a month or a day: 2005, 2005-06, 2005-06-30" : "";
    changeSwitches({ ...switchesNow(), asOf: day });
  });
  const hedged = ticker("hide what is hedged", now.hidesHedged, (hidesHedged) => changeSwitches({ ...switchesNow(), hidesHedged }));
  const single = ticker("hide what rests on one source", now.hidesSingle, (hidesSingle) => changeSwitches({ ...switchesNow(), hidesSingle }));
  const all = button("Show all", () => {
    asOf.value = "";
    for (const label of [hedged, single]) label.querySelector("input")?.toggleAttribute("checked", false);
    for (const input of [hedged, single].flatMap((label) => [...label.querySelectorAll("input")])) input.checked = false;
    changeSwitches(OFF);
  });
  const words = proposals
    ? `${proposals} proposals of rules and models wait for a person; they are on no public page, only in stemma review.`
    : "No proposal waits for a person.";
  return make(
    "div", { className: "switches-box" },
    make("label", {}, make("span", { textContent: "As of " }), asOf), wrong, hedged, single, all, make("small", { textContent: words }),
  );
}

/** What is switched on, in a few words. */
export function said(now: Switches): string {
  return [now.asOf === null ? "" : `as of ${isoOf(now.asOf)}`, now.hidesHedged ? "hedged hidden" : "", now.hidesSingle ? "single-source hidden" : ""]
    .filter(Boolean)
    .join(" · ");
}

/** What a mark such as `730120 1` says: the first day it can hold, and whether fewer than two sources carry it. */
export function markOf(mark: string): Said {
  const parts = mark.split(" ");
  const day = parts.find((part) => part.length > 1);
  return { begins: day === undefined ? null : Number(day), strength: "stated", isSingle: parts.includes("1") };
}

/** Hides what says of itself that it began later or rests on one source; what is hedged goes by its line. */
function hide(now: Switches): void {
  document.documentElement.classList.toggle("hides-hedged", now.hidesHedged);
  for (const element of document.querySelectorAll<HTMLElement>("[data-said]")) {
    element.classList.toggle("switched-off", !isLeft(markOf(element.dataset["said"] ?? ""), now));
  }
}

/** Every link to a page of this site gets the switches as it is followed. */
function carryAlong(): void {
  const carry = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.hasAttribute("download") || link.origin !== location.origin || link.getAttribute("href")?.startsWith("#")) return;
    const address = new URL(link.href);
    writeSwitches(switchesNow(), address.searchParams);
    if (address.href !== link.href) link.href = address.href;
  };
  for (const kind of ["pointerdown", "focusin", "click"]) document.addEventListener(kind, carry, { capture: true });
}
