// Fonts of the edition: Source Serif 4 and Source Sans 3, cut to what a script needs, one file a script.
// A page loads only the letters that it shows (`unicode-range`); plain English needs one file a face. Old-style and tabular figures stay in,
// optical sizes and weights that no rule uses go out. The cut files are not called Source: the name is reserved.
import { readFileSync, writeFileSync } from "node:fs";
import subset from "subset-font";

const SERIF = { family: "Stemma Serif", file: "source-serif/VAR/SourceSerif4Variable-Roman.ttf", axes: { opsz: 14, wght: { min: 400, max: 600 } } };
const SANS = { family: "Stemma Sans", file: "source-sans/VF/SourceSans3VF-Upright.ttf", axes: { wght: { min: 400, max: 600 } } };
const FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "rclt", "rvrn", "lnum", "onum", "pnum", "tnum"];
const SCRIPTS = {
  latin: "20-7E A0 AB B0 B7 BB D7 2010-2014 2018-2019 201C-201D 2020-2022 2026 202F 2190-2193 25CB",
  "latin-1": "A1-AA AC-AF B1-B6 B8-BA BC-D6 D8-FF 131 152-153 2BB-2BF 2C6 2DA 2DC 2015 201A 201E 2030 2032-2033 2039-203A 2044 20AC 2122 2195 2212",
  "latin-ext": "100-130 132-151 154-17F 18F 192 1A0-1A1 1AF-1B0 1CD-1DC 1E6-1EF 1F8-1FF 218-21B 22A-233 259 292 2B9-2BA 2BC 2C7 2D8-2D9 2DB 2DD 300-304 306-30C 323-328 32E 331 1E00-1E9F 1EF2-1EFF",
  cyrillic: "400-45F 490-493 496-497 49A-49D 4A0-4A3 4AE-4B3 4B6-4BB 4D8-4D9 4E2-4E3 4E8-4E9 4EE-4EF 2116",
  greek: "370-377 37A-37F 384-38A 38C 38E-3A1 3A3-3FF",
};

/** The file and the rule of every font and script; writes the files, returns the style sheet. */
export async function writeFonts(folder) {
  const rules = [];
  for (const { family, file, axes } of [SERIF, SANS]) {
    const whole = readFileSync(`node_modules/${file}`);
    for (const [script, ranges] of Object.entries(SCRIPTS)) {
      const name = `${family.split(" ")[1].toLowerCase()}-${script}.woff2`;
      const cut = await subset(whole, letters(ranges), { targetFormat: "woff2", variationAxes: axes, keepFeatures: FEATURES });
      writeFileSync(`${folder}/${name}`, cut);
      const range = ranges.split(" ").map((part) => `U+${part}`).join(",");
      rules.push(`@font-face{font-family:"${family}";font-weight:400 600;font-display:swap;src:url(${name}) format("woff2");unicode-range:${range}}`);
    }
  }
  const licence = readFileSync("node_modules/source-serif/LICENSE.md", "utf8");
  writeFileSync(`${folder}/fonts-licence.txt`, `Source Serif 4 and Source Sans 3, cut to size and renamed.\n\n${licence}`);
  // Bold faces of the reader's own machine run wider: drawn a little smaller they break lines where ours do,
  // so that a heading does not jump when its font arrives.
  rules.push(`@font-face{font-family:"Stemma Heading";src:local("Georgia Bold"),local("Georgia-Bold"),local("Noto Serif Bold"),local("NotoSerif-Bold"),local("DejaVu Serif Bold");size-adjust:93%}`);
  rules.push(`@font-face{font-family:"Stemma Label";src:local("Noto Sans"),local("NotoSans-Regular"),local("Arial"),local("ArialMT"),local("Liberation Sans");size-adjust:90%}`);
  return rules.join("\n");
}

/** All characters of ranges such as "20-7E A0". */
function letters(ranges) {
  return ranges
    .split(" ")
    .flatMap((part) => {
      const [first, last = first] = part.split("-").map((digits) => parseInt(digits, 16));
      return Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step));
    })
    .join("");
}
