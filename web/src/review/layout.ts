/** The queue as the server sends it, checked once at the door, and what follows from it. */

export interface Statement {
  readonly id: string;
  readonly words: string;
  readonly value: string;
  readonly strength: string;
  readonly hedged: boolean;
  readonly voices: string;
  readonly cue: string;
  readonly made: string;
}
export interface Sentence {
  readonly place: string;
  readonly section: string;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  readonly notes: readonly string[];
}
export interface Item {
  readonly node: string;
  readonly label: string;
  readonly topic: string;
  readonly tags: readonly string[];
  readonly statements: readonly Statement[];
  readonly sentences: readonly Sentence[];
}
export interface Piece {
  readonly text: string;
  readonly items: readonly number[];
}
export interface Paragraph {
  readonly place: string;
  readonly section: string;
  readonly pieces: readonly Piece[];
}
export interface Card {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly paragraph: Paragraph | null;
  readonly items: readonly Item[];
}
export interface Queue {
  readonly atlas: string;
  readonly by: string;
  readonly cards: readonly Card[];
  readonly tally: { readonly decisions: number; readonly statements: number; readonly minutes: number; readonly waiting: number };
  readonly undo: boolean;
}
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

type Fields = Readonly<Record<string, unknown>>;

/** A queue, or what was wrong with the answer. */
export function readQueue(answer: unknown): Result<Queue> {
  try {
    const root = fields(answer);
    if (typeof root["error"] === "string") return { ok: false, error: root["error"] };
    const tally = fields(root["tally"]);
    return {
      ok: true,
      value: {
        atlas: text(root["atlas"]),
        by: text(root["by"]),
        cards: list(root["cards"], readCard),
        tally: { decisions: number(tally["decisions"]), statements: number(tally["statements"]), minutes: number(tally["minutes"]), waiting: number(tally["waiting"]) },
        undo: root["undo"] === true,
      },
    };
  } catch (error) {
    return { ok: false, error: `the answer of the command could not be read: ${String(error)}` };
  }
}

function readCard(value: unknown): Card {
  const card = fields(value);
  return {
    id: text(card["id"]),
    kind: text(card["kind"]),
    title: text(card["title"]),
    paragraph: card["paragraph"] === null ? null : readParagraph(card["paragraph"]),
    items: list(card["items"], readItem),
  };
}

function readParagraph(value: unknown): Paragraph {
  const paragraph = fields(value);
  return { place: text(paragraph["place"]), section: text(paragraph["section"]), pieces: list(paragraph["pieces"], readPiece) };
}

function readPiece(value: unknown): Piece {
  const piece = fields(value);
  return { text: text(piece["text"]), items: list(piece["items"], number) };
}

function readItem(value: unknown): Item {
  const item = fields(value);
  return {
    node: text(item["node"]),
    label: text(item["label"]),
    topic: text(item["topic"]),
    tags: list(item["tags"], text),
    statements: list(item["statements"], readStatement),
    sentences: list(item["sentences"], readSentence),
  };
}

function readStatement(value: unknown): Statement {
  const statement = fields(value);
  return {
    id: text(statement["id"]),
    words: text(statement["words"]),
    value: text(statement["value"]),
    strength: text(statement["strength"]),
    hedged: statement["hedged"] === true,
    voices: text(statement["voices"]),
    cue: text(statement["cue"]),
    made: text(statement["made"]),
  };
}

function readSentence(value: unknown): Sentence {
  const sentence = fields(value);
  return {
    place: text(sentence["place"]),
    section: text(sentence["section"]),
    before: text(sentence["before"]),
    exact: text(sentence["exact"]),
    after: text(sentence["after"]),
    notes: list(sentence["notes"], text),
  };
}

function fields(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError("expected an object");
  return value as Fields;
}

function text(value: unknown): string {
  if (typeof value !== "string") throw new TypeError("expected a text");
  return value;
}

function number(value: unknown): number {
  if (typeof value !== "number") throw new TypeError("expected a number");
  return value;
}

function list<T>(value: unknown, read: (part: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) throw new TypeError("expected a list");
  return value.map(read);
}

/** All statement ids of a card, in order. */
export function idsOf(card: Card): readonly string[] {
  return card.items.flatMap((item) => item.statements.map((statement) => statement.id));
}

/** "3 decisions, 41 statements decided, 2.5 minutes; 11 decisions and 120 statements wait". */
export function tallyWords(queue: Queue): string {
  const { decisions, statements, minutes, waiting } = queue.tally;
  const left = queue.cards.length;
  return `${count(decisions, "decision")}, ${count(statements, "statement")} decided, ${minutes} min; ${count(left, "decision")} for ${count(waiting, "statement")} to go`;
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? "" : "s"}`;
}
