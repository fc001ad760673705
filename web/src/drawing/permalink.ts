/** The address of exactly what is seen, with the release it was seen on; and a warning where that is another one. */
import type { AtlasLine } from "../lineage/record.ts";
import { make, onceRested, writeAddress } from "./page.ts";

/** Name of the part of an address that says the release. */
const RELEASE = "release";

/** A link to what is seen now. The location bar follows once the hand rests; browsers refuse a hundred changes a second. */
export class Permalink {
  readonly element = make("a", { className: "map-permalink", textContent: "Link to this view", title: "Opens exactly this view; it names the release" });
  readonly #release: string;
  readonly #write: (parameters: URLSearchParams) => void;
  readonly later = onceRested(() => writeAddress(this.#sealed()));

  /** `write` puts the view into parameters, which hold the switches already. */
  constructor(atlas: AtlasLine, write: (parameters: URLSearchParams) => void) {
    this.#release = atlas.release;
    this.#write = write;
    this.element.href = "?";
    for (const kind of ["pointerenter", "pointerdown", "focus", "click"]) this.element.addEventListener(kind, () => this.address());
  }

  /** The address, brought up to date. */
  address(): string {
    this.element.href = `?${this.#sealed().toString()}`;
    return this.element.href;
  }

  #sealed(): URLSearchParams {
    const parameters = new URLSearchParams(location.search);
    this.#write(parameters);
    parameters.set(RELEASE, this.#release);
    return parameters;
  }
}

/** What the page says of a link that was made on another release; null where it was made on this one, or says none. */
export function otherRelease(parameters: URLSearchParams, atlas: AtlasLine): string | null {
  const made = parameters.get(RELEASE);
  if (!made || made === atlas.release) return null;
  const then = /^\d/.test(made) ? `on release ${made}` : made.startsWith("after-") ? `on a build after release ${made.slice(6)}` : `on a build that was not released`;
  return `This link was made ${then}; this is ${/^\d/.test(atlas.release) ? atlas.edition : `another build (${atlas.edition})`}. What it shows may have changed since.`;
}

/** Puts the warning before everything else, where there is one. */
export function warnOfRelease(root: HTMLElement, atlas: AtlasLine): void {
  const words = otherRelease(new URLSearchParams(location.search), atlas);
  if (!words) return;
  const changes = make("a", { href: "../changes/index.html", textContent: "What changed" });
  const notice = make("p", { className: "map-notice" }, `${words} `, changes);
  notice.setAttribute("role", "status");
  root.prepend(notice);
}

/** The last line of an exported picture: who, which release, as of when, under what licence, where. */
export function citeLine(atlas: AtlasLine, address: string, ...others: string[]): string {
  return [atlas.cite, atlas.licence, ...others, location.protocol === "file:" ? "" : address].filter(Boolean).join(" · ");
}
