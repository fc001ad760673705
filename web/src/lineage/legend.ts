/** Samples of every line that the map uses, for exported pictures; the page has Python's. */
import { inkOf, type Ink } from "../drawing/palette.ts";
import { sample, type Picture } from "../drawing/figure.ts";
import { dashOf } from "../time/strength.ts";
import { turned, type Shape } from "../drawing/shapes.ts";
import { connector } from "./draw.ts";

const STRENGTHS = [
  ["stated", "stated, or listed"], ["claimed", "estimated, attributed, claimed"], ["blamed", "probable, blamed, suspected"],
  ["alleged", "alleged, suggested, possible, not verified"],
] as const;

/** One sample a kind, then those of strength and of time; `attack` is the ink of attacks. */
export function legendSamples(kinds: readonly string[], attack: Ink = "rival"): Picture[] {
  const ofKind = kinds.map((kind) => {
    const ink = inkOf(kind);
    const bracket: Shape = { shape: "stroke", ink, width: 2, points: [2, 6, 2, -4, 38, -4, 38, 6] };
    const shapes = kind === "umbrella_member" ? [bracket] : connector(kind, 0, 2, 40, ink).map(turned);
    return sample(kind.replaceAll("_", " "), ...shapes);
  });
  const ofStrength = STRENGTHS.map(([strength, words]) => {
    const dash = dashOf(strength);
    return sample(words, { shape: "stroke", ink: "ink", width: 2.5, points: [2, 0, 40, 0], ...(dash ? { dash } : {}) });
  });
  return [
    ...ofKind,
    ...ofStrength,
    sample(
      "fading as long as a date is imprecise",
      { shape: "stroke", ink: "ink", width: 4, fade: [0, 1], points: [2, 0, 22, 0] },
      { shape: "stroke", ink: "ink", width: 4, points: [22, 0, 40, 0] },
    ),
    sample(
      "firm, then only assumed after a gap",
      { shape: "stroke", ink: "ink", width: 4, points: [2, 0, 20, 0] },
      { shape: "stroke", ink: "ink", width: 4, alpha: 0.3, points: [24, 0, 40, 0] },
    ),
    sample(
      "contested from the mark on",
      { shape: "stroke", ink: "ally", width: 4, points: [2, 0, 40, 0] },
      { shape: "stroke", ink: "paper", width: 1.8, points: [18, 0, 40, 0] },
      { shape: "stroke", ink: "rival", width: 2, points: [18, -5, 18, 5] },
    ),
    sample("attack; larger: more killed", { shape: "fill", ink: attack, edge: "ink", points: [15, 0, 21, -6, 27, 0, 21, 6] }),
  ];
}
