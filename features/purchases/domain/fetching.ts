const day = 86_400_000;

/** Days to fetch a share, and days before their end on which its maker is reminded. */
export type FetchTerms = { fetch: number; remind: number };

const after = (at: Date, days: number) => new Date(at.getTime() + days * day);
const later = (a: Date, b: Date) => (a > b ? a : b);

/** When the maker of a share is reminded: so many days before the time to fetch it is over. `since`: when it could first be fetched. */
export const remindsFrom = (since: Date, { fetch, remind }: FetchTerms): Date =>
  after(since, Math.max(0, fetch - remind));

/** From when on a share may be taken off its list: its time is over, and its maker was reminded long enough before. Null until then. */
export function voidsFrom(since: Date, remindedAt: Date | null, { fetch, remind }: FetchTerms): Date | null {
  return remindedAt && later(after(since, fetch), after(remindedAt, Math.min(fetch, remind)));
}
