/** The statements of a page's passages, loaded as a script: `fetch` is refused on file://. */

/** By anchor of the passage: words and strength of each statement read there. */
export type Passages = ReadonlyMap<string, readonly (readonly [string, string])[]>;

declare global {
  interface Window {
    stemmaPassages?: (found: unknown) => void;
  }
}

/** Loads the file and hands over what it holds, if it has the right shape. */
export function readPassages(address: string, onRead: (found: Passages) => void): void {
  window.stemmaPassages = (found) => {
    if (isPassages(found)) onRead(new Map(Object.entries(found)));
  };
  const script = document.createElement("script");
  script.src = address;
  document.head.append(script);
}

function isPassages(found: unknown): found is Record<string, [string, string][]> {
  return (
    typeof found === "object" &&
    found !== null &&
    Object.values(found).every((rows) => Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.length === 2 && row.every((word) => typeof word === "string")))
  );
}
