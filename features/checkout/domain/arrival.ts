/** The day that many days after another (ISO dates). */
export function arrivalOn(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
