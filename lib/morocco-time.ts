const wall = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Africa/Casablanca",
  dateStyle: "short",
  timeStyle: "short",
});
const minuteLength = 60_000;
const dayLength = 86_400_000;

/** A minute in Morocco as a form writes it: `2026-11-24T18:30`. */
export const minuteInMorocco = (at: Date): string => wall.format(at).replace(" ", "T");

/**
 * The instant at which clocks in Morocco show a minute; null for what is no minute. Morocco changes its offset by decree: the
 * minute that is shown twice is its first time, one that is left out the minute it would have been.
 */
export function instantInMorocco(minute: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(minute)) return null;
  const asUtc = Date.parse(`${minute}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsets = [asUtc - dayLength / 2, asUtc + dayLength / 2].map((at) => offsetAt(new Date(at)));
  const found = offsets
    .map((offset) => new Date(asUtc - offset))
    .filter((at) => minuteInMorocco(at) === minute)
    .sort((a, b) => a.getTime() - b.getTime());
  return found[0] ?? new Date(asUtc - (offsets[0] ?? 0));
}

/** The instant at which a clock in Morocco shows so many minutes of a day (ISO date). Null where none does: a skipped hour. */
export function instantAt(day: string, minutes: number): Date | null {
  const shown = `${day}T${[Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":")}`;
  const at = instantInMorocco(shown);
  return at && minuteInMorocco(at) === shown ? at : null;
}

/** The instant at which a day (ISO date) begins in Morocco. Throws RangeError for what is no day. */
export function midnightInMorocco(isoDay: string): Date {
  const at = instantInMorocco(`${isoDay}T00:00`);
  if (!at || !minuteInMorocco(at).startsWith(isoDay)) throw new RangeError(`${isoDay} is not a day`);
  return at;
}

/** How far clocks in Morocco are ahead, from an instant on. */
export type ClockOffset = { from: Date; minutes: number };

/** Every offset of Morocco's clocks between two instants, the first from `from` on; by the time zones this process knows. */
export function offsetsInMorocco(from: Date, until: Date): ClockOffset[] {
  const found: ClockOffset[] = [{ from, minutes: offsetAt(from) / minuteLength }];
  for (let at = from.getTime(); at < until.getTime(); at += dayLength) {
    const [before, after] = [offsetAt(new Date(at)), offsetAt(new Date(at + dayLength))];
    if (before !== after)
      found.push({ from: changeBetween(at, at + dayLength), minutes: after / minuteLength });
  }
  return found;
}

/** The minute at which the offset of `low` (milliseconds) ends. */
function changeBetween(low: number, high: number): Date {
  const before = offsetAt(new Date(low));
  let [begin, end] = [low, high];
  while (end - begin > minuteLength) {
    const middle = begin + Math.floor((end - begin) / 2 / minuteLength) * minuteLength;
    if (offsetAt(new Date(middle)) === before) begin = middle;
    else end = middle;
  }
  return new Date(end);
}

/** Milliseconds. */
const offsetAt = (at: Date): number =>
  Date.parse(`${minuteInMorocco(at)}:00Z`) - Math.floor(at.getTime() / minuteLength) * minuteLength;
