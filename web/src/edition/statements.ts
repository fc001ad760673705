/** The statements of a page's passages, loaded as a script: `fetch` is refused on file://. */

/** By anchor of the passage: words, strength and mark of each statement read there. */
export type Passage = readonly (readonly [words: string, strength: string, mark: string])[];
export type Passages = ReadonlyMap<string, Passage>;

/** Loads the file and hands over what it holds, if it has the right shape. */
export function readPassages(address: string, onRead: (found: Passages) => void): void {
  const script = document.createElement("script");
  script.src = address;
  script.addEventListener("load", () => {
    const found = (globalThis as { stemma?: { passages?: unknown } }).stemma?.passages;
    if (isPassages(found)) onRead(new Map(Object.entries(found)));
  });
  document.head.append(script);
}

function isPassages(found: unknown): found is Record<string, [string, string, string][]> {
  return (
    typeof found === "object" &&
    found !== null &&
    Object.values(found).every((rows) => Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.length === 3 && row.every((word) => typeof word === "string")))
  );
}
