/**
 * The reminder due when something dated (a card, a badge) has `left` days to run: the nearest of `days` that has come. Days that were missed (the
 * product stood still, or the rule changed) are made good by the nearest alone; what has run out gets none. Null
 * when none is due or it went out already.
 */
export function dueReminder(left: number, days: readonly number[], sent: readonly number[]): number | null {
  if (left < 0) return null;
  const come = days.filter((day) => day >= left);
  if (come.length === 0) return null;
  const nearest = Math.min(...come);
  return sent.some((day) => day <= nearest) ? null : nearest;
}
