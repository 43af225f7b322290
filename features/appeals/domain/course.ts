import { daysUntil, lastDay } from "#features/appeals/domain/deadline.ts";

export type Level = "manager" | "federation";
export type Outcome = "granted" | "dismissed";

type Filed = { round: number; level: Level; outcome: Outcome | null };

/** The level an appeal against the refusal of a round goes to next; null when both have spoken, or one has still to. */
export function nextLevel(filed: readonly Filed[], round: number): Level | null {
  const ofRound = filed.filter((each) => each.round === round);
  const at = (level: Level) => ofRound.find((each) => each.level === level);
  if (!at("manager")) return "manager";
  return at("manager")?.outcome === "dismissed" && !at("federation") ? "federation" : null;
}

/** Whether an appeal can be filed now, at which level, and until which day (ISO date, in Morocco, that day included). */
export type Filing = { level: Level; until: string; isOpen: boolean };

/** `refusedAt` is when the chamber, or its manager, last said no. Null when nothing can be filed at all. */
export function filingOf(
  file: { state: string; round: number },
  filed: readonly Filed[],
  rule: { refusedAt: Date; days: number },
  now: Date,
): Filing | null {
  const level = file.state === "refused" ? nextLevel(filed, file.round) : null;
  if (!level) return null;
  const until = lastDay(rule.refusedAt, rule.days);
  return { level, until, isOpen: daysUntil(until, now) >= 0 };
}
