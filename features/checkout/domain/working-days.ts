import { dayInMorocco } from "#lib/days.ts";

const day = 86_400_000;

/**
 * The end of the n-th working day after an instant: Monday to Friday in Morocco. Holidays are not known here; they only make the
 * time longer for whoever waits at a closed bank, and a late transfer is taken all the same while the piece is there.
 */
export function endOfWorkingDay(from: Date, days: number): Date {
  let at = new Date(`${dayInMorocco(from)}T12:00:00Z`);
  for (let left = days; left > 0; ) {
    at = new Date(at.getTime() + day);
    const weekday = at.getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(`${dayInMorocco(at)}T23:00:00Z`);
}
