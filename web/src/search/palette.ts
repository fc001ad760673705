/** The palette: hits are links that say how firmly their sentence speaks. */
import { make } from "../drawing/page.ts";
import type { MakePalette } from "./opening.ts";
import { Search, type Load } from "./search.ts";
import { saidLeft } from "./left.ts";
import { saidSwitches, switchesNow } from "../switches/now.ts";
import type { Hit } from "./record.ts";

const KINDS: Readonly<Record<string, string>> = { group: "Group", person: "Person", sentence: "Sentence", source: "Publication" };

class Palette {
  readonly #box = make("dialog", { className: "palette" });
  readonly #input = make("input", { type: "search", autocomplete: "off", spellcheck: false });
  readonly #list = make("ol", { className: "palette-hits" });
  readonly #said = make("output", { className: "small" });
  readonly #search: Search;
  readonly #root: URL;
  #asked = 0;

  constructor(root: URL) {
    this.#root = root;
    this.#search = new Search(loader(root));
    this.#box.setAttribute("aria-label", "Search");
    this.#box.append(make("label", {}, make("span", { textContent: "Search names, sentences and publications" }), this.#input), this.#said, this.#list);
    document.body.append(this.#box);
    this.#input.addEventListener("input", () => void this.#find());
    this.#box.addEventListener("keydown", (event) => this.#key(event));
    this.#box.addEventListener("click", (event) => {
      if (event.target === this.#box) this.#box.close();
    });
  }

  /** Shows it, with what was typed while it was on its way. */
  open(typed = ""): void {
    if (!this.#box.open) this.#box.showModal();
    this.#input.focus();
    if (typed) {
      this.#input.value = typed;
      void this.#find();
    } else this.#input.select();
  }

  async #find(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#input.value;
    try {
      const hits = await this.#search.find(query, (hit) => saidLeft(hit, switchesNow()).length > 0);
      if (asked !== this.#asked) return;
      this.#list.replaceChildren(...hits.map((hit) => this.#line(hit)));
      this.#said.textContent = !query.trim() ? "" : hits.length ? `${hits.length === 12 ? "The best 12" : hits.length} found. ${saidSwitches()}`.trim() : `Nothing found: fewer words, or another spelling? ${saidSwitches()}`.trim();
    } catch (error) {
      this.#said.textContent = `The index could not be loaded (${error instanceof Error ? error.message : String(error)}); all names stand on the page Search.`;
    }
  }

  #line(hit: Hit): HTMLElement {
    const link = make("a", { href: new URL(hit.href, this.#root).href });
    const strengthsLeft = [...new Set(saidLeft(hit, switchesNow()).filter(Boolean))];
    const strengths = strengthsLeft.length ? make("small", { className: "strength", textContent: strengthsLeft.join(", ") }) : "";
    const words = make("span", { className: "words", textContent: hit.words });
    words.dir = "auto";
    link.append(make("small", { className: "kind-of", textContent: KINDS[hit.kind] ?? hit.kind }), words, make("small", { textContent: hit.where }), strengths);
    return make("li", {}, link);
  }

  #key(event: KeyboardEvent): void {
    const links = [...this.#list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === "ArrowDown") (links[at + 1] ?? links[0])?.focus();
    else if (event.key === "ArrowUp") (at > 0 ? links[at - 1] : this.#input)?.focus();
    else if (event.key === "Enter" && at < 0) links[0]?.click();
    else return;
    event.preventDefault();
  }
}

/** Loads a file as a classic script, which works from a disk as well. */
function loader(root: URL): Load {
  return (name) =>
    new Promise((resolve, reject) => {
      const script = make("script", { src: new URL(`search/${name}.js`, root).href });
      script.addEventListener("load", () => resolve((globalThis as { stemma?: Record<string, unknown> }).stemma?.[`search/${name}`]));
      script.addEventListener("error", () => reject(new Error(`search/${name}.js is not there`)));
      document.head.append(script);
    });
}

const palette: MakePalette = (root) => new Palette(root);
Object.assign(((globalThis as { stemma?: object }).stemma ??= {}), { palette });
