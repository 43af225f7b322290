import type { FieldChange } from "#db/schema/piece-changes.ts";

type Facts = Readonly<Record<string, unknown>>;

/** JSON with keys in one order, so that two values that say the same are the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const parts = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${parts.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

/** The fields that `after` says otherwise than `before`, each with both values. Fields that `after` leaves out stay. */
export function changesOf(before: Facts, after: Facts): FieldChange[] {
  return Object.keys(after)
    .filter((field) => after[field] !== undefined && canonical(before[field]) !== canonical(after[field]))
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }));
}
