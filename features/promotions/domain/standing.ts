import type { PromotionStanding } from "#features/promotions/schema.ts";

/** Where a promotion stands on `today` (ISO date). */
export function standingOf(
  row: { startsOn: string; endsOn: string; endedAt: Date | null },
  today: string,
): PromotionStanding {
  if (row.endedAt) return "ended";
  if (row.endsOn < today) return "over";
  return row.startsOn > today ? "coming" : "running";
}
