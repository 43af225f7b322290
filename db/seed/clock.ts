const dayMs = 86_400_000;

/** Turns days before or after the seeding into instants. Day 0 lies two hours back, so that all of it is past. */
export function calendar(now: Date): (day: number, minutes?: number) => Date {
  const base = now.getTime() - 2 * 3_600_000;
  return (day, minutes = 0) => new Date(base + day * dayMs + minutes * 60_000);
}
