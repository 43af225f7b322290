import { randomInt, timingSafeEqual } from "node:crypto";
import { mostTries } from "#lib/counter-code.ts";

export const newCounterCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** What came of a code that was typed: right, wrong with tries left, or no more tries. */
export function judgeCode(
  known: { code: string; wrongTries: number } | undefined,
  typed: string,
): { right: true } | { right: false; left: number } | "over" {
  if (!known || known.wrongTries >= mostTries) return "over";
  if (timingSafeEqual(Buffer.from(known.code), Buffer.from(typed))) return { right: true };
  return { right: false, left: mostTries - known.wrongTries - 1 };
}
