/** First day of a day's month, both ISO dates. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
