/** The door: values of unknown shape in, readonly types out, or words that say what was wrong and where. */

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/** A reader of one value; throws `Unexpected`, which only `read` catches. */
export type Reader<T> = (value: unknown, at: string) => T;

class Unexpected extends Error {}

function fail(at: string, expected: string, found: unknown): never {
  throw new Unexpected(`${at}: expected ${expected}, found ${JSON.stringify(found)?.slice(0, 60) ?? "nothing"}`);
}

/** Reads a whole value. */
export function read<T>(reader: Reader<T>, value: unknown, name: string): Result<T> {
  try {
    return { ok: true, value: reader(value, name) };
  } catch (error) {
    if (error instanceof Unexpected) return { ok: false, error: error.message };
    throw error;
  }
}

export const text: Reader<string> = (value, at) => (typeof value === "string" ? value : fail(at, "words", value));
export const count: Reader<number> = (value, at) => (typeof value === "number" && Number.isFinite(value) ? value : fail(at, "a number", value));
export const flag: Reader<boolean> = (value, at) => (typeof value === "boolean" ? value : fail(at, "true or false", value));

/** Null stands for what is not stated. */
export function maybe<T>(reader: Reader<T>): Reader<T | null> {
  return (value, at) => (value === null ? null : reader(value, at));
}

export function list<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value, at) => (Array.isArray(value) ? value.map((item, n) => reader(item, `${at}[${n}]`)) : fail(at, "a list", value));
}

/** A record with exactly these fields read; others are passed over. */
export function record<T extends object>(fields: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return (value, at) => {
    if (typeof value !== "object" || value === null) fail(at, "a record", value);
    const from = value as Record<string, unknown>;
    const made: Partial<T> = {};
    for (const name of names) made[name] = fields[name](from[name], `${at}.${name}`);
    return made as T;
  };
}
