import type { Rate } from "#features/pricing/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { convertDown } from "#lib/money/convert.ts";
import { type Currency, type Money, money } from "#lib/money/money.ts";
import { minorOf } from "#lib/money/typed-amount.ts";

/** Why a gift to the transmission fund cannot be taken. */
export const giftErrors = [
  ...(["GIFT_AMOUNT", "GIFT_TWICE", "GIFT_CRAFT", "GIFT_NOT_OFFERED", "GIFT_AT_DOOR"] as const),
] as const;
export type GiftProblem = (typeof giftErrors)[number];

/** A craft of the basket that can be given for. */
export type GiftCraft = { craftId: Id<"craft">; name: LocalizedText; isEndangered: boolean };

/** What may be given, in the buyer's currency, and for which crafts: the one that is taken when none is chosen first. */
export type GiftOffer = { suggested: Money[]; least: Money; most: Money; crafts: GiftCraft[] };

/** What the form holds: one of the suggestions (`MAD-2000`), `none` or `other`; an amount as it was typed; a craft. */
export type GiftWish = {
  choice?: string | undefined;
  amount?: string | undefined;
  craftId?: string | undefined;
};

/** What is given: in the buyer's currency as it is charged, and in dirhams as it is booked. */
export type Gift = { craft: GiftCraft; amount: Money; mad: Money };

/** What a rule offers in a currency. Amounts of the rule are whole units. */
export function offerIn(
  currency: Currency,
  rule: Record<`${"dirham" | "foreign"}${"Least" | "Most"}`, number> &
    Record<`${"dirham" | "foreign"}Amounts`, readonly number[]>,
  crafts: GiftCraft[],
): GiftOffer {
  const of = currency === "MAD" ? ("dirham" as const) : ("foreign" as const);
  const whole = (units: number) => money(units * 100, currency);
  return {
    suggested: rule[`${of}Amounts`].map(whole),
    least: whole(rule[`${of}Least`]),
    most: whole(rule[`${of}Most`]),
    crafts,
  };
}

/** A suggestion as the form carries it: with its currency, so that 50 dirhams never become 50 euros. */
export const asChoice = ({ currency, minor }: Money): string => `${currency}-${minor}`;

/**
 * What a buyer gives, of what is offered; null for nothing. In dirhams it is what the amount is worth at the locked quote, rounded down
 * to a centime like a price that was set abroad. Pure. Answers a problem for what is neither nothing nor a gift.
 */
export function readGift(offer: GiftOffer | null, wish: GiftWish, rate: Rate): Gift | GiftProblem | null {
  const choice = wish.choice || (wish.amount?.trim() ? "other" : "none");
  if (choice === "none") return null;
  if (!offer) return "GIFT_NOT_OFFERED";
  const amount = chosenAmount(offer, choice, wish.amount?.trim() ?? "");
  if (typeof amount === "string") return amount;
  const craft = wish.craftId ? offer.crafts.find(({ craftId }) => craftId === wish.craftId) : offer.crafts[0];
  if (!craft) return "GIFT_CRAFT";
  const mad = rate ? convertDown(amount, rate.perDirham) : amount;
  return mad.minor > 0 ? { craft, amount, mad } : "GIFT_AMOUNT";
}

function chosenAmount(offer: GiftOffer, choice: string, typed: string): Money | GiftProblem {
  const suggested = offer.suggested.find((one) => asChoice(one) === choice);
  const minor = minorOf(typed);
  if (suggested) return typed === "" || minor === suggested.minor ? suggested : "GIFT_TWICE";
  const { least, most } = offer;
  if (choice !== "other" || minor === null || minor < least.minor || minor > most.minor) return "GIFT_AMOUNT";
  return money(minor, least.currency);
}
