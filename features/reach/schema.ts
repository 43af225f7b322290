import { z } from "zod";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

const sum = z.number().int().min(0).max(1_000_000);

export const countReachInput = z.strictObject({
  counts: z
    .array(
      z.strictObject({
        kind: z.enum(["piece", "collection", "artisan", "sku"]),
        locale: z.string().max(2),
        name: z.string().max(200),
        views: sum,
        visits: sum,
        adds: sum,
      }),
    )
    .max(20_000),
});

/** Days that are shown, today among them. */
export const shownDays = 28;

/** Fewer buyers than this in a country are not told by number: somebody could be found among them. */
export const fewestBuyers = 5;

export type DaySum = { day: string; views: number };

/** What came of one thing in the days shown. */
export type ThingReach = {
  id: string;
  title: LocalizedText;
  views: number;
  visits: number;
  adds: number;
  /** Units sold, and what they count in dirhams, minor units. */
  sold: number;
  madMinor: number;
};

/** Buyers by the country they had it sent to, the most first; countries with few are one row without a name. */
export type Buyers = { countries: { country: string; buyers: number }[]; hasOthers: boolean };

export type Reach = {
  of: LocalizedText;
  days: DaySum[];
  views: number;
  visits: number;
  adds: number;
  sold: number;
  things: ThingReach[];
  buyers: Buyers;
};

export type MyReach = Reach & { weekly: boolean };
export type ChamberReach = Reach & { chamberId: Id<"chamber">; weekly: boolean };
