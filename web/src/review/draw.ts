/** A card as elements: the paragraph or the sentences with their passages marked, and the statements in words. */
import type { Card, Item, Paragraph, Sentence, Statement } from "./layout.js";

const SHOWN = { batch: "one rule, one kind", paragraph: "one paragraph", person: "about a person" } as const;

/** The whole card; rows carry `data-id`, for the controls. */
export function drawCard(card: Card, position: string): DocumentFragment {
  const made = document.createDocumentFragment();
  const head = element("div", "card-head");
  head.append(element("p", "quiet", `${position} · ${SHOWN[card.kind as keyof typeof SHOWN] ?? card.kind}`), element("h2", "", card.title));
  made.append(head);
  if (card.paragraph) made.append(drawParagraph(card.paragraph));
  const items = element("ol", "items");
  for (const item of card.items) items.append(drawItem(item, card.paragraph));
  made.append(items);
  return made;
}

function drawParagraph(paragraph: Paragraph): HTMLElement {
  const figure = element("blockquote", "paragraph");
  figure.setAttribute("dir", "auto");
  for (const piece of paragraph.pieces) {
    const isMarked = piece.items.length > 0;
    const part = element(isMarked ? "mark" : "span", "", piece.text);
    part.dataset["items"] = piece.items.join(" ");
    figure.append(part);
  }
  figure.append(place(paragraph.place, paragraph.section));
  return figure;
}

function drawItem(item: Item, shown: Paragraph | null): HTMLElement {
  const box = element("li", "item");
  const head = element("p", "item-head");
  head.append(element("strong", "", item.label), element("span", "quiet", ` ${item.topic}`));
  for (const tag of item.tags) head.append(" ", element("span", `tag ${tag}`, tag));
  box.append(head);
  const rows = element("ul", "rows");
  for (const statement of item.statements) rows.append(drawRow(statement));
  box.append(rows);
  const others = item.sentences.filter((sentence) => !isIn(sentence, shown));
  if (shown && others.length) box.append(element("p", "quiet", "also told here:"));
  for (const sentence of others) box.append(drawSentence(sentence));
  const notes = [...new Set(item.sentences.flatMap((sentence) => sentence.notes))];
  for (const note of notes) box.append(element("p", "note", note));
  if (!notes.length) box.append(element("p", "note", "no note reaches this"));
  return box;
}

function isIn(sentence: Sentence, shown: Paragraph | null): boolean {
  return shown !== null && shown.place === sentence.place;
}

function drawRow(statement: Statement): HTMLElement {
  const row = element("li", "row");
  row.dataset["id"] = statement.id;
  row.dataset["value"] = statement.value;
  const button = element("button", "pick");
  button.setAttribute("type", "button");
  button.setAttribute("aria-pressed", "false");
  button.append(element("span", "words", statement.words), element("span", `strength${statement.hedged ? " hedged" : ""}`, statement.strength));
  if (statement.cue) button.append(element("span", "cue", `“${statement.cue}”`));
  row.append(button);
  return row;
}

function drawSentence(sentence: Sentence): HTMLElement {
  const quote = element("blockquote", "sentence");
  quote.setAttribute("dir", "auto");
  quote.append(element("span", "around", sentence.before), element("mark", "", sentence.exact), element("span", "around", sentence.after), place(sentence.place, sentence.section));
  return quote;
}

function place(where: string, section: string): HTMLElement {
  return element("footer", "quiet", `${section}, ${where}`);
}

/** An element with a class and words. */
export function element(name: string, kind = "", words = ""): HTMLElement {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  if (words) made.textContent = words;
  return made;
}
