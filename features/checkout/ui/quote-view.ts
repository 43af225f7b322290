import type { DeliveryService } from "#db/schema/checkout.ts";
import type { GiftProblem } from "#features/checkout/domain/gift.ts";
import type { Currency } from "#lib/money/money.ts";
import type { Country } from "#lib/places/countries.ts";

export type Words = { text: string; lang?: string };

/** What a basket costs, in words of the reader's language: made on the server, shown in the form. */
export type QuoteView = {
  country: Country;
  currency: Currency;
  /** What the form carries back, see `asSeen`. */
  seen: string;
  lines: { sku: string; title: Words; quantity: number; list: string | null; total: string }[];
  service: DeliveryService;
  services: { service: DeliveryService; price: string; days: number }[];
  /** Of the chosen service. */
  parcels: { maker: Words; price: string; arrivesBy: string }[];
  items: string;
  shipping: string;
  duties: "none" | "unpaid" | "paid";
  dutiesPaid: string;
  mayPrepay: boolean;
  estimate: {
    total: string;
    parts: { label: string; amount: string; source: string; date: string }[];
  } | null;
  /** A gift to the transmission fund: null where none is offered. */
  gift: {
    suggested: { value: string; label: string }[];
    least: string;
    most: string;
    currency: string;
    /** The one that is taken when none is chosen first. */
    crafts: { value: string; label: string }[];
    given: { craft: Words; amount: string } | null;
    problem: GiftProblem | null;
  } | null;
  total: string;
  /** Worth in dirhams, and the quote it rests on; null for a purchase in dirhams. */
  dirhams: string | null;
  rate: { date: string; source: string; isDemonstration: boolean } | null;
  /** Titles of pieces that may not be sent to the country. */
  blocked: string[];
  isTooOld: boolean;
};
