/** The bar of switches on every page: sets them, hides what they hide, and carries them along every link. */
import { button, make, ticker, writeAddress } from "../drawing/page.ts";
import { isoOf, lastDayOf, wordsOf } from "../time/axis.ts";
import { changeSwitches, onSwitches, switchesNow } from "./now.ts";
import { markOf } from "./mark.ts";
import { isLeft, OFF, writeSwitches, type Switches } from "./state.ts";

/** The bar; `proposals` is how many readings wait for a person and stand on no public page, `assets` is where the scripts lie. */
export function startSwitches(proposals: number, assets: URL | null): void {
  const nav = document.querySelector("header.site .links");
  if (!nav) return;
  const summary = make("summary");
  const bar = make("details", { className: "switches" }, summary, controls(proposals));
  nav.append(bar);
  let isAsKnown = false;
  const apply = (): void => {
    const now = switchesNow();
    const words = said(now);
    summary.textContent = words || "View";
    bar.classList.toggle("is-on", words !== "");
    hide(now);
    if (now.asKnown === null || isAsKnown || !assets) return;
    isAsKnown = true;
    document.head.append(make("link", { rel: "stylesheet", href: new URL("as-known-look.css", assets).href }), make("script", { src: new URL("as-known.js", assets).href }));
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
  const [asOf, asKnown] = [dayInput("As of", "asOf", "what had begun by then"), dayInput("As known on", "asKnown", "what had been published by then")];
  const hedged = ticker("hide what is hedged", now.hidesHedged, (hidesHedged) => changeSwitches({ ...switchesNow(), hidesHedged }));
  const single = ticker("hide what rests on one source", now.hidesSingle, (hidesSingle) => changeSwitches({ ...switchesNow(), hidesSingle }));
  const all = button("Show all", () => {
    for (const label of [asOf, asKnown]) for (const input of label.querySelectorAll("input")) input.value = "";
    for (const label of [hedged, single]) label.querySelector("input")?.toggleAttribute("checked", false);
    for (const input of [hedged, single].flatMap((label) => [...label.querySelectorAll("input")])) input.checked = false;
    changeSwitches(OFF);
  });
  const words = proposals
    ? `${proposals} proposals wait for a person: on no public page, only in stemma review.`
    : "No proposal waits for a person.";
  return make(
    "div", { className: "switches-box" },
    make("div", { className: "days" }, asOf, asKnown), hedged, single, all, make("small", { textContent: words }),
  );
}

/** A box for a day, with what is wrong with it. */
function dayInput(label: string, name: "asOf" | "asKnown", title: string): HTMLElement {
  const day = switchesNow()[name];
  const input = make("input", { type: "text", inputMode: "numeric", placeholder: "2005-06", title, size: 9, value: day === null ? "" : isoOf(day) });
  const wrong = make("small", { className: "wrong" });
  input.addEventListener("change", () => {
    const typed = lastDayOf(input.value);
    wrong.textContent = input.value.trim() && typed === null ? "a year, a month or a day: 2005, 2005-06, 2005-06-30" : "";
    changeSwitches({ ...switchesNow(), [name]: typed });
  });
  return make("div", {}, make("label", {}, make("span", { textContent: label }), input), wrong);
}

/** What is switched on, in a few words. */
export function said(now: Switches): string {
  return [now.asOf === null ? "" : `as of ${wordsOf(now.asOf)}`, now.asKnown === null ? "" : `as known on ${wordsOf(now.asKnown)}`, now.hidesHedged ? "hedged hidden" : "", now.hidesSingle ? "single-source hidden" : ""]
    .filter(Boolean)
    .join(" · ");
}

/** Hides what says of itself that it began or was known later or rests on one source; what is hedged goes by its line. */
function hide(now: Switches): void {
  document.documentElement.classList.toggle("hides-hedged", now.hidesHedged);
  document.documentElement.classList.toggle("as-known", now.asKnown !== null);
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
