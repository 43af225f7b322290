/** The day a card issued on `from` (ISO date) runs out: the same day some years later; 29 February ends on the 28th. */
export function validUntil(from: string, years: number): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
}
