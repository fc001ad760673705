// One classic script a view and one style sheet: both open from file://, where modules do not.
import { build } from "esbuild";

const out = "../src/stemma/publishing/site/bundle";
await build({
  entryPoints: { "group-table": "src/group-table/element.ts", site: "src/site.css" },
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "linked",
  outdir: out,
  logLevel: "warning",
});
