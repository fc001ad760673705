/** Saves the life chart of a page, with title, years, legend, release and citation. */
import { figure, save } from "../drawing/figure.ts";
import { legendSamples } from "../lineage/legend.ts";
import { saidSwitches } from "../switches/now.ts";
import { shapesOf, type Piece } from "./shapes.ts";

function pieceOf(element: SVGElement): Piece {
  const gradient = element.getAttribute("stroke")?.match(/#([^)]+)/)?.[1];
  const stops = gradient ? [...(element.ownerSVGElement?.querySelectorAll(`#${CSS.escape(gradient)} stop`) ?? [])].map((stop) => Number(stop.getAttribute("stop-opacity"))) : [];
  return {
    name: element.localName, class: element.getAttribute("class") ?? "", mark: element.closest(".mark")?.getAttribute("class") ?? "",
    isGrid: element.closest(".grid") !== null, words: element.textContent ?? "", fade: stops.length === 2 ? [stops[0] ?? 0, stops[1] ?? 1] : null,
    number: (attribute) => Number(element.getAttribute(attribute) ?? 0), text: (attribute) => element.getAttribute(attribute) ?? "",
  };
}

function saveChart(holder: HTMLElement, format: "svg" | "png"): void {
  const chart = holder.querySelector<SVGSVGElement>("svg");
  if (!chart) return;
  const { width, height } = chart.viewBox.baseVal;
  // What the switches of the page hide stays out.
  const shown = [...chart.querySelectorAll<SVGElement>("line, text, polygon, rect, path")].filter((element) => element.checkVisibility());
  const years = shown.filter((element) => element.localName === "text" && element.closest(".grid")).map((element) => element.textContent ?? "");
  const kinds = [...new Set(shown.flatMap((element) => /k-(\S+)/.exec(element.closest(".mark")?.getAttribute("class") ?? "")?.[1] ?? []))];
  const relations = kinds.filter((kind) => !["fact", "group", "leader", "listing", "attack"].includes(kind));
  const { figure: title = "", cite = "" } = holder.dataset;
  const marks = chart.querySelectorAll("a").length;
  const drawn = new Set(shown.map((element) => element.closest("a")).filter(Boolean)).size;
  const caption = {
    title, shown: `${drawn} of ${marks} dated statements, ${years[0] ?? ""} to ${years.at(-1) ?? ""}. ${saidSwitches()}`.trim(),
    cite: location.protocol === "file:" ? cite : `${cite} · ${location.href}`,
  };
  const shapes = shown.flatMap((element) => shapesOf(pieceOf(element)));
  save(figure({ shapes, width, height }, caption, legendSamples(relations, "ink")), title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-"), format, title);
}

Object.assign(((globalThis as { stemma?: object }).stemma ??= {}), { saveChart });
