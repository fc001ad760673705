// One classic script a view and one style sheet: both open from file://, where modules do not.
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { writeFonts } from "./fonts.mjs";

const out = "../src/stemma/publishing/site/bundle";
await build({
  entryPoints: {
    "group-table": "src/group-table/element.ts",
    edition: "src/edition/element.ts",
    compare: "src/compare/element.ts",
    everywhere: "src/everywhere.ts",
    frame: "src/frame.ts",
    pages: "src/pages.css",
    "life-chart": "src/life-chart/element.ts",
    lineage: "src/lineage/element.ts",
    live: "src/live/element.ts",
    maps: "src/maps.css",
    network: "src/network/element.ts",
    palette: "src/search/palette.ts",
    "palette-look": "src/search/palette.css",
    "as-known": "src/as-known/element.ts",
    "as-known-look": "src/as-known/as-known.css",
    places: "src/places/element.ts",
    site: "src/site.css",
    review: "src/review/element.ts",
    "review-page": "src/review/review.css",
  },
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "linked",
  outdir: out,
  logLevel: "warning",
});
const faces = await writeFonts(out);
writeFileSync(`${out}/site.css`, `${faces}\n${readFileSync(`${out}/site.css`, "utf8")}`);
// Outlines of countries (Natural Earth 1:110m) as a classic script, because file:// refuses fetch.
const world = readFileSync("node_modules/world-atlas/countries-110m.json", "utf8");
writeFileSync(`${out}/world.js`, `(globalThis.stemma ??= {}).world = ${world};\n`);
