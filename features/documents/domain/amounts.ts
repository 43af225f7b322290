import type { GoodsFacts, SellerFacts } from "#features/documents/domain/facts.ts";
import { type Currency, money, portion } from "#lib/money/money.ts";

/** What a line of an order holds and what of it went back before the paper was made. */
export type SoldLine = {
  sku: string;
  title: GoodsFacts["title"];
  quantity: number;
  cancelledQuantity: number;
  unitMinor: number;
  madUnitMinor: number;
  weightGrams: number;
  hsHeading: string | null;
  originCountry: string;
  refundedMinor: number;
  refundedMadMinor: number;
};

/**
 * Lines without cancelled units: for an invoice less what was given back before it (`charged`), for customs at the price of
 * what lies in the parcel (`declared`). Lines of which no unit is left fall away.
 */
export function goodsOf(lines: readonly SoldLine[], as: "charged" | "declared"): GoodsFacts[] {
  return lines.flatMap((line) => {
    const quantity = line.quantity - line.cancelledQuantity;
    if (quantity === 0) return [];
    const isCharged = as === "charged";
    return [
      {
        sku: line.sku,
        title: line.title,
        quantity,
        unitMinor: line.unitMinor,
        amountMinor: isCharged
          ? line.unitMinor * line.quantity - line.refundedMinor
          : line.unitMinor * quantity,
        amountMadMinor: isCharged
          ? line.madUnitMinor * line.quantity - line.refundedMadMinor
          : line.madUnitMinor * quantity,
        netGrams: line.weightGrams * quantity,
        hsHeading: line.hsHeading,
        originCountry: line.originCountry,
      },
    ];
  });
}

/** Adds up whole minor units of one kind. */
export const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/**
 * The tax inside an amount, for a seller who charges it on this sale: prices are shown with everything in them. Null for
 * sellers who charge none, and for sales abroad, whose treatment is the record's own export mention.
 */
export function taxWithin(
  seller: Pick<SellerFacts, "vatRegime" | "vatBasisPoints">,
  sale: { amountMinor: number; currency: Currency; country: string },
): { taxMinor: number; netMinor: number } | null {
  if (seller.vatRegime !== "liable" || seller.vatBasisPoints === null || sale.country !== "MA") return null;
  const gross = money(sale.amountMinor, sale.currency);
  const tax = portion(gross, seller.vatBasisPoints, 10_000 + seller.vatBasisPoints);
  return { taxMinor: tax.minor, netMinor: gross.minor - tax.minor };
}
