/** How old the newest source of a page is for whoever reads it now. */

/** Years after which a description is called stale. */
const STALE = 2;

/** Whole years between a date such as 2018-08 and now. */
export function yearsSince(date: string, now: Date): number {
  const [year = NaN, month = 12, day = 28] = date.split("-").map(Number);
  const later = now.getMonth() + 1 - month || now.getDate() - day;
  return now.getFullYear() - year - (later < 0 ? 1 : 0);
}

/** Says the age beside the newest source's date. */
export function tellAge(now: Date): void {
  const line = document.querySelector<HTMLElement>(".stale [data-newest]");
  if (!line) return;
  const years = yearsSince(line.dataset["newest"] ?? "", now);
  if (years >= STALE) line.textContent = `, ${years} years ago`;
}
