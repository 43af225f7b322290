import type { NumberSeries, OrderDocumentKind } from "#db/schema/documents.ts";

/** Whose eyes a paper is for, besides the product, the federation and the administration. */
export type Audience = "buyer" | "maker" | "chamber";

/** Who reads which kind. A chamber that brings a parcel sees what goes with it, and no invoice. */
export const audiences: Readonly<Record<OrderDocumentKind, readonly Audience[]>> = {
  order_confirmation: ["buyer"],
  packing_slip: ["maker", "chamber"],
  label: ["maker", "chamber"],
  cn22: ["maker", "chamber"],
  cn23: ["maker", "chamber"],
  commercial_invoice: ["buyer", "maker", "chamber"],
  invoice: ["buyer", "maker"],
  credit_note: ["buyer", "maker"],
  commission_invoice: ["maker"],
  commission_credit: ["maker"],
};

/** The series of each numbered kind. */
export const seriesOf = {
  invoice: "F",
  credit_note: "A",
  commission_invoice: "CF",
  commission_credit: "CA",
} as const satisfies Partial<Record<OrderDocumentKind, NumberSeries>>;

export type NumberedKind = keyof typeof seriesOf;

/** Papers that the parties of an order make for its parcel; none of them has a number of its own. */
export const parcelKinds = ["packing_slip", "label", "cn22", "cn23", "commercial_invoice"] as const;
export type ParcelKind = (typeof parcelKinds)[number];

export const isParcelKind = (kind: OrderDocumentKind): kind is ParcelKind =>
  (parcelKinds as readonly string[]).includes(kind);

/** `F-2026-000012`. Unique for one seller only: the paper names the seller beside it. */
export function numberText(series: NumberSeries, year: number, sequence: number): string {
  return `${series}-${year}-${String(sequence).padStart(6, "0")}`;
}
