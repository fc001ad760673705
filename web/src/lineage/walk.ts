/** Walking the map by keys: along a lane, from lane to lane, across a relation to its other end. */
import type { Layout, Mark } from "./layout.ts";

export type Step = "before" | "after" | "up" | "down" | "across" | "first" | "last";

/** The marks that lie on a row, its name first, then in the order of time; ties count on both their rows. */
export function marksOn(layout: Layout, row: number): Mark[] {
  const mine = layout.marks.filter((mark) => mark.row === row || mark.other === row);
  const order = (mark: Mark): number => (mark.type === "lane" ? -Infinity : mark.box[0]);
  return mine.sort((a, b) => order(a) - order(b) || a.key.localeCompare(b.key));
}

/** Where one stands: a mark, and the row that one came along. */
export interface Standing {
  readonly mark: Mark;
  readonly row: number;
}

/** Where a step leads; where one stands if it leads nowhere. */
export function walk(layout: Layout, from: Standing, step: Step): Standing {
  const mine = marksOn(layout, from.row);
  const at = mine.findIndex((mark) => mark.key === from.mark.key);
  const on = (mark: Mark | undefined): Standing => (mark ? { mark, row: from.row } : from);
  switch (step) {
    case "before":
      return on(mine[at - 1]);
    case "after":
      return on(mine[at + 1]);
    case "first":
      return on(mine[0]);
    case "last":
      return on(mine.at(-1));
    case "across":
      return from.mark.other < 0 ? from : { mark: from.mark, row: from.row === from.mark.row ? from.mark.other : from.mark.row };
    default:
      return nextRow(layout, from, step === "up" ? -1 : 1);
  }
}

/** The mark of the next row that is nearest in time. */
function nextRow(layout: Layout, from: Standing, by: number): Standing {
  const row = from.row + by;
  const others = marksOn(layout, row);
  if (from.mark.type === "lane") return others[0] ? { mark: others[0], row } : from;
  const dated = others.filter((mark) => mark.type !== "lane");
  const [x] = from.mark.box;
  const near = dated.reduce<Mark | undefined>((best, mark) => (!best || Math.abs(mark.box[0] - x) < Math.abs(best.box[0] - x) ? mark : best), undefined);
  const mark = near ?? others[0];
  return mark ? { mark, row } : from;
}

/** The mark under a place: of those that hold it the smallest. */
export function markAt(layout: Layout, along: number, across: number, slack = 4): Mark | null {
  let best: Mark | null = null;
  let least = Infinity;
  for (const mark of layout.marks) {
    const [x0, x1, y0, y1] = mark.box;
    if (along < x0 - slack || along > x1 + slack || across < y0 - slack || across > y1 + slack) continue;
    const area = (x1 - x0 + slack) * (y1 - y0 + slack);
    if (area < least) [best, least] = [mark, area];
  }
  return best ?? ribbonAt(layout, along, across);
}

function ribbonAt(layout: Layout, along: number, across: number): Mark | null {
  return (
    layout.marks.find((mark) => {
      const tie = layout.ties[mark.tie];
      return tie !== undefined && tie.ribbon !== null && Math.abs(tie.ribbon - across) <= 3 && along >= tie.along && along <= endOf(layout, mark);
    }) ?? null
  );
}

function endOf(layout: Layout, mark: Mark): number {
  const end = layout.ties[mark.tie]?.bundle.ties[0]?.bar.end_max ?? layout.last;
  return (end - layout.first) * layout.unitsPerDay;
}

/** Rows and ties that a mark touches: the row with its ties and their other ends, or the tie with its two rows. */
export function touched(layout: Layout, mark: Mark): { rows: Set<number>; ties: Set<number> } {
  const rows = new Set([mark.row]);
  const ties = new Set<number>();
  if (mark.tie >= 0) {
    ties.add(mark.tie);
    rows.add(mark.other);
    return { rows, ties };
  }
  layout.ties.forEach(({ bundle }, n) => {
    if (bundle.a !== mark.row && bundle.b !== mark.row) return;
    ties.add(n);
    rows.add(bundle.a).add(bundle.b);
  });
  return { rows, ties };
}
