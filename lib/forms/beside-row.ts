import type { Failure } from "#lib/kernel/errors.ts";

/** A page may have a form for each row: its fields are called after the row (`reason.plg_01…`), and so is what is wrong with them. */
export function besideRow(row: string, failure: Failure<string>): Failure<string> {
  const { code, details } = failure;
  const wrong = Object.entries((details?.fields ?? {}) as Record<string, string>);
  if (wrong.length === 0) return failure;
  return {
    code,
    details: { fields: Object.fromEntries(wrong.map(([name, found]) => [`${name}.${row}`, found])) },
  };
}
