/** Filters and sorts the table of groups on the home page; without script the table is whole. */
import { makeFinder, makeSortable, showOrder } from "./controls.js";
import { chooseRows, type Choice, type Row } from "./layout.js";

const table = document.querySelector<HTMLTableElement>("table.sortable");
const body = table?.tBodies[0];
if (table && body) start(table, body);

function start(table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const elements = [...body.rows];
  const rows = elements.map(readRow);
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  let choice: Choice = { words: "", part: "", column: -1, descending: false };
  const finder = makeFinder(table.dataset["find"] ?? "Find", partsOf(), (words, part) => show({ ...choice, words, part }));
  const show = (next: Choice): void => {
    choice = next;
    const shown = chooseRows(rows, choice);
    body.replaceChildren(...shown.flatMap((index) => elements[index] ?? []));
    showOrder(heads, choice.column, choice.descending);
    finder.say(choice.words.trim() || choice.part ? `${shown.length} of ${rows.length}` : "");
  };
  heads.forEach((head, column) => {
    makeSortable(head, () => show({ ...choice, column, descending: choice.column === column && !choice.descending }));
  });
  // The page keeps the room free, so that nothing moves when the box comes.
  const room = table.parentElement?.previousElementSibling;
  if (room?.matches(".find")) room.append(...finder.box.childNodes);
  else table.parentElement?.before(finder.box);
}

function readRow(row: HTMLTableRowElement): Row {
  const keys = [...row.cells].map((cell) => cell.dataset["sort"] ?? cell.textContent.trim());
  return { words: row.textContent, parts: (row.dataset["in"] ?? "").split(" "), keys };
}

/** The parts that rows may belong to, by key, as the page names them. */
function partsOf(): Map<string, string> {
  const parts = document.querySelectorAll<HTMLElement>("[data-theatre]");
  return new Map([...parts].map((part) => [part.dataset["theatre"] ?? "", part.querySelector("dt")?.textContent ?? ""]));
}
