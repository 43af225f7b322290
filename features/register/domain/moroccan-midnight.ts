import { dayInMorocco } from "#lib/days.ts";

/**
 * The instant at which a day (ISO date) begins in Morocco. By the clock of this process, as every other day of the product:
 * the kingdom has changed its clock by decree, and a database may know an older decree.
 */
export function midnightInMorocco(isoDay: string): Date {
  const greenwich = Date.parse(`${isoDay}T00:00:00Z`);
  // At most one hour ahead of Greenwich, at most half an hour behind it long ago.
  const instants = [greenwich - 3_600_000, greenwich, greenwich + 3_600_000].map((time) => new Date(time));
  const begins = instants.find((instant) => dayInMorocco(instant) === isoDay);
  if (!begins) throw new RangeError(`${isoDay} is not a day`);
  return begins;
}
