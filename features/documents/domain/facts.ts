import type { PaymentMethod } from "#db/schema/checkout.ts";
import type { LegalForm, VatRegime } from "#db/schema/documents.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Currency } from "#lib/money/money.ts";

// What papers are made of. All amounts are minor units; `Mad` stands in the name of those in dirhams, the others are in the
// currency of the purchase. Days and instants are ISO strings.

/** A seller in law on the day of issue. What nobody has recorded is null and printed as missing. */
export type SellerFacts = {
  name: string;
  isRecorded: boolean;
  form: LegalForm | null;
  address: string | null;
  ice: string | null;
  taxId: string | null;
  register: string | null;
  vatRegime: VatRegime | null;
  vatBasisPoints: number | null;
  vatMention: LocalizedText | null;
  exportMention: LocalizedText | null;
  town: LocalizedText;
  isDemonstration: boolean;
};

export type AddressFacts = { name: string; lines: string[]; country: string; phone: string };

export type GoodsFacts = {
  sku: string;
  title: LocalizedText;
  quantity: number;
  unitMinor: number;
  amountMinor: number;
  amountMadMinor: number;
  /** Grams of all units together. */
  netGrams: number;
  hsHeading: string | null;
  originCountry: string;
};

export type ConfirmationFacts = {
  number: string;
  placedAt: string;
  to: AddressFacts;
  email: string;
  method: PaymentMethod;
  currency: Currency;
  parts: { maker: LocalizedText; town: LocalizedText; leadDays: number; lines: GoodsFacts[] }[];
  itemsMinor: number;
  shippingMinor: number;
  dutiesMinor: number;
  /** What the buyer gave to the transmission fund, and for which craft; left out for nothing. */
  fundGift?: { minor: number; craft: LocalizedText };
  totalMinor: number;
  giftNote: string | null;
  isDemonstration: boolean;
};

export type InvoiceFacts = {
  seller: SellerFacts;
  orderNumber: string;
  orderedAt: string;
  to: AddressFacts;
  email: string;
  method: PaymentMethod;
  currency: Currency;
  /** Units of the currency for one dirham, as it was locked; null for a purchase in dirhams. */
  perDirham: string | null;
  lines: GoodsFacts[];
  shippingMinor: number;
  dutiesMinor: number;
  totalMinor: number;
  /** Goods and delivery; duties are charged in the purchase's currency alone. */
  totalMadMinor: number;
  /** Refunds from before the invoice, which its amounts have been lowered by. */
  deductedRefunds: string[];
};

export type CreditNoteFacts = {
  seller: SellerFacts;
  invoiceNumber: string;
  invoicedAt: string;
  orderNumber: string;
  to: AddressFacts;
  email: string;
  currency: Currency;
  lines: {
    part: "goods" | "shipping" | "duties";
    title: LocalizedText | null;
    quantity: number;
    amountMinor: number;
  }[];
  totalMinor: number;
  totalMadMinor: number;
};

export type CommissionFacts = {
  seller: SellerFacts;
  client: SellerFacts;
  /** `2026-10`. */
  month: string;
  lines: {
    orderNumber: string;
    day: string;
    isRefund: boolean;
    commissionMadMinor: number;
    vatMadMinor: number;
  }[];
  commissionMadMinor: number;
  vatMadMinor: number;
};

/** What goes with a parcel: packing slip, label and customs papers are made of the same. */
export type ParcelFacts = {
  seller: SellerFacts;
  maker: LocalizedText;
  orderNumber: string;
  orderedAt: string;
  to: AddressFacts;
  method: PaymentMethod;
  isExpress: boolean;
  currency: Currency;
  lines: GoodsFacts[];
  itemsMinor: number;
  itemsMadMinor: number;
  shippingMinor: number;
  dutiesMinor: number;
  totalMinor: number;
  /** Grams of the goods. The post weighs the parcel. */
  netGrams: number;
  invoiceNumber: string | null;
};
