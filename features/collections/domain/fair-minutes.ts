/** Minutes of Morocco as a form writes them; empty for now, or for no end. */
export type Minutes = { startsAt: string; endsAt: string };

/**
 * When a draft that is tied to a fair would be shown: from the morning of the fair's first day, or from now on where that has come,
 * to the last minute of its last. Null without a fair, or when it is over on `today` (an ISO day).
 */
export function fairMinutes(
  fair: { startsOn: string; endsOn: string } | null,
  today: string,
): Minutes | null {
  if (!fair || fair.endsOn < today) return null;
  return { startsAt: fair.startsOn > today ? `${fair.startsOn}T00:00` : "", endsAt: `${fair.endsOn}T23:59` };
}
