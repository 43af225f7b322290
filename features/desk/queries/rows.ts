import "server-only";
import type { Entry, System } from "#features/desk/schema.ts";
import type { Currency } from "#lib/money/money.ts";

/** An entry as the statements of the timeline answer it. */
export type Row = {
  system: System;
  what: string;
  at: string;
  id: string | null;
  state: string | null;
  number: string | null;
  currency: Currency | null;
  minor: number | null;
  words: string | null;
  who: string | null;
};

/** Drizzle types the rows by driver; at run time every driver answers with `rows`. */
export function rowsOf<T>(result: unknown): T[] {
  return (result as { rows: T[] }).rows;
}

/** A row without what it leaves open. */
export function toEntry(row: Row, place: number): Entry {
  const { system, what, id, state, number, currency, minor, words, who } = row;
  return {
    ...{ key: `${system}-${what}-${id}-${place}`, at: new Date(row.at).toISOString(), system, what, id },
    ...(state ? { state } : {}),
    ...(number ? { order: number } : {}),
    ...(currency && minor !== null ? { currency, amountMinor: minor } : {}),
    ...(words ? { words } : {}),
    ...(who ? { who } : {}),
  };
}
