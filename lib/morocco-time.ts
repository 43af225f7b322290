const wall = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Africa/Casablanca",
  dateStyle: "short",
  timeStyle: "short",
});

/** A minute in Morocco as a form writes it: `2026-11-24T18:30`. */
export const minuteInMorocco = (at: Date): string => wall.format(at).replace(" ", "T");

/**
 * The instant at which clocks in Morocco show a minute; null for what is no minute. Morocco changes its offset twice a year: the
 * minute that is shown twice is its first time, one that is left out the minute it would have been.
 */
export function instantInMorocco(minute: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(minute)) return null;
  const asUtc = Date.parse(`${minute}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsets = [asUtc - 43_200_000, asUtc + 43_200_000].map((at) => offsetAt(new Date(at)));
  const found = offsets
    .map((offset) => new Date(asUtc - offset))
    .filter((at) => minuteInMorocco(at) === minute)
    .sort((a, b) => a.getTime() - b.getTime());
  return found[0] ?? new Date(asUtc - (offsets[0] ?? 0));
}

const offsetAt = (at: Date): number =>
  Date.parse(`${minuteInMorocco(at)}:00Z`) - Math.floor(at.getTime() / 60_000) * 60_000;
