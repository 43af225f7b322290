import type { DeliveryService, DutyEstimate } from "#db/schema/checkout.ts";
import type { Restriction } from "#features/catalogue/schema.ts";
import type { Gift, GiftOffer, GiftProblem, GiftWish } from "#features/checkout/domain/gift.ts";
import type { Totals } from "#features/checkout/domain/totals.ts";
import type { LockableQuote, UnitCharge } from "#features/pricing/schema.ts";
import type { DeliveryOffer, PieceReduction } from "#features/promotions/schema.ts";
import type { DeliveryQuote } from "#features/shipping/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Currency, Money } from "#lib/money/money.ts";
import type { Country } from "#lib/places/countries.ts";

/** A basket's line with everything that decides whether and how it can be sold, read from the tables of record. */
export type BasketLine = {
  sku: string;
  quantity: number;
  pieceId: Id<"piece">;
  artisanId: Id<"artisan">;
  /** Null for a maker who is not shown. */
  makerName: LocalizedText | null;
  title: LocalizedText;
  /** One unit's list price, in dirhams. */
  price: Money;
  weightGrams: number;
  /** What the packing of one unit weighs beside it. */
  packingGrams: number;
  leadDays: number;
  isForSale: boolean;
  free: number;
  restriction: Restriction;
  hsHeading: string | null;
  originCountry: string;
  /** The collection whose page led to it. */
  collectionId: Id<"collection"> | null;
  /** What the commission goes by. Nothing of a maker who is not shown. */
  subject: { craftId: string | null; chamberId: string | null; makerKind: string | null };
};

/** What a buyer chooses that changes what they pay. */
export type Choice = {
  country: Country;
  currency: Currency;
  service: DeliveryService;
  /** Whether entry charges are paid with the order, where the destination allows it. */
  payDuties: boolean;
  /** Handed over at a stand: nothing is sent, and nothing crosses a border. */
  atStand?: true;
  /** What is added for the transmission fund; left out where it is not offered. */
  gift?: GiftWish;
  /** The code of a promotion, and by what the buyer is counted; null while that is not known. */
  code: string | null;
  buyer: string | null;
};

export type ChargedLine = BasketLine & { charge: UnitCharge; reduction: PieceReduction | null };

export type PricedBasket = {
  totals: Totals;
  lines: ChargedLine[];
  /** The quote that everything was converted with; null for dirhams. */
  quote: LockableQuote | null;
  delivery: DeliveryQuote;
  /** Which promotion pays for a maker's parcel when it goes the standard way. */
  paidDeliveries: ReadonlyMap<string, DeliveryOffer>;
  service: DeliveryService;
  duties: "none" | "unpaid" | "paid";
  /** What may be given to the transmission fund (null where nothing may), what is, and why what was typed is not. */
  giftOffer: GiftOffer | null;
  gift: Gift | null;
  giftProblem: GiftProblem | null;
  /** In the buyer's currency; null where nothing is known of the destination. */
  estimate: DutyEstimate | null;
};
