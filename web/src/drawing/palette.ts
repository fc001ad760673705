/** Colours by what they mean; a drawing names the meaning, the painter looks the colour up. */

/** What a colour may mean. */
export const INKS = [
  "paper", "raised", "ink", "quiet", "line", "source", "target", "ally", "affiliate", "rival", "support", "pledge", "umbrella",
] as const;
export type Ink = (typeof INKS)[number];
export type Palette = Readonly<Record<Ink, string>>;

/** The light palette of the site; exported pictures and tests use it. */
export const LIGHT: Palette = {
  paper: "#fbfaf7", raised: "#f4f1ea", ink: "#1d1b18", quiet: "#5f5a52", line: "#ddd8cc", source: "#8f5d00", target: "#f5e6c4",
  ally: "#0072b2", affiliate: "#3d95c7", rival: "#d55e00", support: "#00805e", pledge: "#a8528a", umbrella: "#77736b",
};

const OF_KIND: Readonly<Record<string, Ink>> = {
  ally: "ally", affiliate: "affiliate", rival: "rival", support: "support", pledge: "pledge", umbrella_member: "umbrella",
};

/** The ink of a kind of relation; what has no colour of its own is ink. */
export function inkOf(kind: string): Ink {
  return OF_KIND[kind] ?? "ink";
}
