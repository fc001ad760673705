/** What script adds to a page that is whole without it: evidence in place, passages in words, copying, the legend. */
import { startCopying } from "./copying.js";
import { startInside } from "./inside.js";
import { startLegend } from "./legend.js";
import { startPanel } from "./panel.js";
import { startPassages } from "./passages.js";
import { tellAge } from "./age.js";

const inside = document.documentElement.classList.contains("embedded");
if (inside) startInside();
else startPassages(startPanel());
startCopying();
startLegend();
tellAge(new Date());
