/** Filters and sorts the table of groups on the home page; without script the table is whole. */
import { chooseRows, type Choice } from "./layout.js";

const table = document.querySelector<HTMLTableElement>("table.groups");
const body = table?.tBodies[0];
if (table && body) start(table, body);

function start(table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const rows = [...body.rows];
  const words = rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  let choice: Choice = { words: "", column: -1, descending: false };
  const show = (next: Choice): void => {
    choice = next;
    body.replaceChildren(...chooseRows(words, choice).flatMap((index) => rows[index] ?? []));
  };
  const search = document.createElement("input");
  search.type = "search";
  search.setAttribute("aria-label", "Find a group");
  search.placeholder = "Find a group";
  search.addEventListener("input", () => show({ ...choice, words: search.value }));
  table.parentElement?.before(search);
  [...(table.tHead?.rows[0]?.cells ?? [])].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const descending = choice.column === column && !choice.descending;
      for (const other of table.tHead?.rows[0]?.cells ?? []) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      show({ ...choice, column, descending });
    });
  });
}
