/** The time axis: days to places, and where its ticks stand from decades to months. */

/** How fine the axis is. */
export const STEPS = ["decade", "five years", "year", "half-year", "quarter", "month"] as const;
export type Step = (typeof STEPS)[number];

/** Months between two ticks. */
export const MONTHS: Readonly<Record<Step, number>> = {
  decade: 120, "five years": 60, year: 12, "half-year": 6, quarter: 3, month: 1,
};
/** Units that a tick has at least, as in the reference map. */
export const LEAST_TICK = 13;
/** Units between two lines of the grid; where steps are closer, only the labelled ones stand. */
const LEAST_LINE = 7;
const MEAN_MONTH = 365.2425 / 12;
const WHOLE_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const NAMES = WHOLE_NAMES.map((name) => name.slice(0, 3));
/** The day number of 1 January 1970, from which computers count. */
const UNIX = 719163;

/** The day number of the first of a month; months are counted from 0. */
export function dayOf(year: number, month = 0, date = 1): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month, date);
  return Math.round(at.getTime() / 86_400_000) + UNIX;
}

/** Year, month from 0, and date of a day number. */
export function dateOf(day: number): readonly [number, number, number] {
  const at = new Date((Math.floor(day) - UNIX) * 86_400_000);
  return [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
}

/** A day as 2001-09-25. */
export function isoOf(day: number): string {
  const [year, month, date] = dateOf(day);
  return `${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** A day as 25 September 2001. */
export function wordsOf(day: number): string {
  const [year, month, date] = dateOf(day);
  return `${date}\u00a0${WHOLE_NAMES[month] ?? ""}\u00a0${year}`;
}

/** The last day that 2001, 2001-09 or 2001-09-25 may mean; null for anything else. */
export function lastDayOf(words: string): number | null {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(words.trim());
  if (!found) return null;
  const [year, month, date] = [Number(found[1]), found[2], found[3]];
  const day = date ? dayOf(year, Number(month) - 1, Number(date)) : month ? dayOf(year, Number(month)) - 1 : dayOf(year + 1) - 1;
  return date && isoOf(day) !== words.trim() ? null : day;
}

/** The first day that 2001, 2001-09 or 2001-09-25 may mean; null for anything else. */
export function firstDayOf(words: string): number | null {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(words.trim());
  return found && lastDayOf(words) !== null ? dayOf(Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1)) : null;
}

/** Units that first..last need so that each tick of a step has its least room; to the right, years and longer steps always fit. */
export function lengthFor(step: Step, first: number, last: number, isVertical = false): number {
  return MONTHS[step] >= 12 && !isVertical ? 0 : ((last - first) / (MEAN_MONTH * MONTHS[step])) * LEAST_TICK;
}

export interface Tick {
  readonly day: number;
  /** Empty where a label has no room. */
  readonly label: string;
  /** Whether a year or a longer unit begins here. */
  readonly isMajor: boolean;
}

/** The ticks of a step between two days, labelled as often as there is room. */
export function ticks(step: Step, first: number, last: number, unitsPerDay: number, room = 44): Tick[] {
  // A map that is not shown has no room, and then its last day lies nowhere.
  if (!(unitsPerDay > 0) || !Number.isFinite(last)) return [];
  const months = MONTHS[step];
  const every = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((m) => m >= months && m * MEAN_MONTH * unitsPerDay >= room) ?? 1200;
  const [year, month] = dateOf(first);
  const found: Tick[] = [];
  const stride = months * MEAN_MONTH * unitsPerDay < LEAST_LINE ? every : months;
  for (let at = Math.ceil((year * 12 + month) / stride) * stride; ; at += stride) {
    const day = dayOf(Math.floor(at / 12), at % 12);
    if (day > last) return found;
    if (day < first) continue;
    const isYear = at % 12 === 0;
    const label = at % every === 0 ? (isYear ? String(at / 12) : `${NAMES[at % 12] ?? ""}`) : "";
    found.push({ day, label, isMajor: isYear && (at % every === 0 || months >= 12) });
  }
}
