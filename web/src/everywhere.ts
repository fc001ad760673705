/** What every page has: the switches and the search palette. */
import { startPalette } from "./search/opening.ts";
import { startSwitches } from "./switches/element.ts";

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
const proposals = Number(script?.dataset["proposals"] ?? 0) || 0;
startSwitches(proposals, script && new URL(script.src));
if (script) startPalette(new URL("../", script.src));
