import type { DutyRuleRow } from "#features/shipping/schema.ts";

export type DutyState = "now" | "coming" | "past";

/** Whether a charge holds on a day (ISO date), begins later or has ended. */
export function dutyStateOn(rule: Pick<DutyRuleRow, "validFrom" | "validUntil">, day: string): DutyState {
  if (rule.validUntil !== null && rule.validUntil < day) return "past";
  return rule.validFrom > day ? "coming" : "now";
}

export type DutyGroup = { destination: string; open: DutyRuleRow[]; past: DutyRuleRow[] };

/** Charges by destination in the order they came, those that hold or come apart from those that have ended. */
export function dutyGroups(rows: readonly DutyRuleRow[], day: string): DutyGroup[] {
  return [...new Set(rows.map(({ destination }) => destination))].map((destination) => {
    const own = rows.filter((row) => row.destination === destination);
    return {
      destination,
      open: own.filter((row) => dutyStateOn(row, day) !== "past"),
      past: own.filter((row) => dutyStateOn(row, day) === "past"),
    };
  });
}
