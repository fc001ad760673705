/** The review page: fetches the queue, shows one card, sends decisions. The server's answer is the only state. */
import { listen, makeBar, type Act, type Bar } from "./controls.js";
import { drawCard, element } from "./draw.js";
import { idsOf, readQueue, tallyWords, type Card, type Queue } from "./layout.js";

const main = document.querySelector<HTMLElement>("#card");
const tally = document.querySelector<HTMLElement>("#tally");
const message = document.querySelector<HTMLElement>("#message");
if (main && tally && message) start(main, tally, message);

function start(main: HTMLElement, tally: HTMLElement, message: HTMLElement): void {
  let queue: Queue | null = null;
  let at = 0;
  let row = -1;
  let isBusy = false;
  const bar: Bar = makeBar(act, () => void correct());

  listen(act);
  void ask("queue");

  function act(what: Act): void {
    if (isBusy) return;
    const card = queue?.cards[at];
    if (what === "undo") return void (queue?.undo && ask("undo", {}));
    if (what === "help") return void toggleHelp();
    if (!card || !queue) return;
    if (what === "next" || what === "previous") return turn(what === "next" ? 1 : -1);
    if (what === "down" || what === "up") return choose(row + (what === "down" ? 1 : -1));
    if (what === "whole") return choose(-1);
    if (what === "why") return bar.why.focus();
    if (what === "correct") return openCorrection(card);
    void ask("decide", { statements: row < 0 ? idsOf(card) : [idsOf(card)[row]], decision: what, why: bar.why.value });
  }

  async function correct(): Promise<void> {
    const card = queue?.cards[at];
    const statement = card && idsOf(card)[Math.max(row, 0)];
    if (statement) await ask("correct", { statement, value: bar.value.value, certainty: bar.certainty.value, why: bar.why.value });
  }

  async function ask(name: string, body?: unknown): Promise<void> {
    isBusy = true;
    try {
      const request: RequestInit = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
      const answer = readQueue(await (await fetch(name, request)).json());
      if (!answer.ok) return say(answer.error);
      const isSame = queue?.cards[at]?.items[0]?.node === answer.value.cards[at]?.items[0]?.node;
      queue = answer.value;
      at = Math.min(at, Math.max(queue.cards.length - 1, 0));
      say("");
      show(!isSame || body !== undefined);
    } catch {
      say("the command does not answer; is it still running?");
    } finally {
      isBusy = false;
    }
  }

  function show(isNew: boolean): void {
    if (!queue) return;
    document.title = `Review · ${queue.atlas}`;
    tally.textContent = tallyWords(queue);
    bar.enable("undo", queue.undo);
    row = -1;
    if (isNew) bar.why.value = "";
    bar.form.hidden = true;
    const card = queue.cards[at];
    if (!card) {
      main.replaceChildren(element("p", "done", "Nothing waits for a decision."), bar.box);
      bar.say("");
      return;
    }
    main.replaceChildren(drawCard(card, `${at + 1} of ${queue.cards.length}`), bar.box);
    for (const [index, button] of rows().entries()) button.addEventListener("click", () => choose(index === row ? -1 : index));
    choose(-1);
    window.scrollTo(0, 0);
  }

  function rows(): readonly HTMLButtonElement[] {
    return [...main.querySelectorAll<HTMLButtonElement>(".row .pick")];
  }

  function choose(index: number): void {
    const all = rows();
    row = Math.min(Math.max(index, -1), all.length - 1);
    all.forEach((button, each) => button.setAttribute("aria-pressed", String(each === row)));
    bar.form.hidden = true;
    const chosen = all[row];
    chosen?.scrollIntoView({ block: "nearest" });
    markPassages(chosen);
    bar.say(chosen ? "This statement alone:" : all.length === 1 ? "This statement:" : `All ${all.length} statements shown here:`);
  }

  function markPassages(chosen: HTMLElement | undefined): void {
    const items = [...main.querySelectorAll(".item")];
    const index = chosen ? items.indexOf(chosen.closest(".item") as Element) : -1;
    for (const mark of main.querySelectorAll<HTMLElement>(".paragraph mark")) {
      mark.classList.toggle("faint", index >= 0 && !(mark.dataset["items"] ?? "").split(" ").includes(String(index)));
    }
  }

  function openCorrection(card: Card): void {
    if (row < 0 && idsOf(card).length > 1) return say("Choose the statement to correct first (j, k, or a click).");
    if (row < 0) choose(0);
    bar.form.hidden = false;
    bar.value.value = rows()[row]?.closest<HTMLElement>(".row")?.dataset["value"] ?? "";
    bar.certainty.value = "";
    bar.value.focus();
    bar.value.select();
  }

  function turn(step: number): void {
    const last = (queue?.cards.length ?? 1) - 1;
    at = at + step > last ? 0 : at + step < 0 ? last : at + step;
    show(true);
  }

  function toggleHelp(): void {
    const keys = main.querySelector<HTMLDetailsElement>("details.keys");
    if (keys) keys.open = !keys.open;
  }

  function say(words: string): void {
    message.textContent = words;
  }
}
