import { foldText } from "#lib/i18n/fold.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export const outcomes = ["found", "not_found", "differs"] as const;
export type Outcome = (typeof outcomes)[number];

/** The same day some months later, as ISO dates; a day that month lacks becomes its last one. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** True when a register's name and a file's are of the same words, in any language the file has it in and in any order. */
export function sameName(theirs: string, ours: LocalizedText | null): boolean {
  const words = (text: string) => foldText(text).split(" ").sort().join(" ");
  return Object.values(ours ?? {}).some((name) => name !== "" && words(name) === words(theirs));
}

type Answer = { found: false } | { found: true; name?: string; validUntil?: string };

/** What a register's answer comes to for a file. Found means: the number is there, in force today, and under that name. */
export function outcomeOf(answer: Answer, name: LocalizedText | null, today: string): Outcome {
  if (!answer.found) return "not_found";
  const isInForce = answer.validUntil === undefined || answer.validUntil >= today;
  return isInForce && answer.name !== undefined && sameName(answer.name, name) ? "found" : "differs";
}
