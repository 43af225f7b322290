import type { Standing } from "#db/schema/artisans.ts";

export type StandingEffects = {
  /** Whether pieces and the maker's page are shown and can be bought. */
  listings: "shown" | "hidden";
  /** Who brings paid orders to their buyers. No standing ever cancels a paid order. */
  openOrders: "maker" | "chamber";
  /** `due` is paid when it falls due; `held` waits for the next standing. */
  payouts: "due" | "held";
  /** What the professional card is worth when its code is read. */
  card: "as_printed" | "suspended" | "expired" | "revoked";
  /** Whether the maker may offer new pieces. */
  mayOffer: boolean;
};

/** What each standing does. docs/standing.md tells the same in words; the database knows `listings` as standing_lists(). */
export const standingEffects: Readonly<Record<Standing, StandingEffects>> = {
  registered: {
    listings: "shown",
    openOrders: "maker",
    payouts: "due",
    card: "as_printed",
    mayOffer: true,
  },
  reinstated: {
    listings: "shown",
    openOrders: "maker",
    payouts: "due",
    card: "as_printed",
    mayOffer: true,
  },
  suspended: {
    listings: "hidden",
    openOrders: "maker",
    payouts: "held",
    card: "suspended",
    mayOffer: false,
  },
  expired: {
    listings: "hidden",
    openOrders: "maker",
    payouts: "due",
    card: "expired",
    mayOffer: false,
  },
  struck_off: {
    listings: "hidden",
    openOrders: "chamber",
    payouts: "held",
    card: "revoked",
    mayOffer: false,
  },
};

/** Which standing may follow which. The database holds the same table; a test compares them. */
export const standingTransitions: Readonly<Record<Standing, readonly Standing[]>> = {
  registered: ["suspended", "expired", "struck_off"],
  suspended: ["reinstated", "struck_off"],
  expired: ["reinstated", "suspended", "struck_off"],
  reinstated: ["suspended", "expired", "struck_off"],
  struck_off: [],
};

/** Whether the table lets one standing follow another. */
export const mayFollow = (from: Standing, to: Standing) => standingTransitions[from].includes(to);

/** True while what a maker has earned stays in the books: it is paid once the standing changes again. */
export const payoutHeld = (standing: Standing) => standingEffects[standing].payouts === "held";

/** True where a maker is shown and may sell. */
export const lists = (standing: Standing) => standingEffects[standing].listings === "shown";
