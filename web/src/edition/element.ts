/** What script adds to a page that is whole without it: evidence in place, passages in words, copying, the legend. */
import { startCopying } from "./copying.js";
import { startFigures } from "./figures.js";
import { startInside } from "./inside.js";
import { startLegend } from "./legend.js";
import { startPanel } from "./panel.js";
import { startPassages } from "./passages.js";
import { tellAge } from "./age.js";

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
const inside = document.documentElement.classList.contains("embedded");
if (inside) startInside();
else startPassages(startPanel());
startCopying();
startLegend();
if (script && !inside) startFigures(new URL(script.src));
tellAge(new Date());
