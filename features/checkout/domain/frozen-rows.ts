import type { checkoutLine, checkoutParcel } from "#db/schema/checkout.ts";
import type { ChargedLine } from "#features/checkout/domain/priced-basket.ts";
import type { LineShare, Parcel } from "#features/checkout/domain/totals.ts";
import type { Use } from "#features/promotions/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { sum, times } from "#lib/money/money.ts";

/** A line as it is kept: what its buyer pays, what its maker is owed, and the platform's share, all as of now. */
export function asLine(
  checkoutId: Id<"checkout">,
  line: ChargedLine,
  shares: readonly LineShare[],
): typeof checkoutLine.$inferInsert {
  const own = shares.find((share) => share.sku === line.sku);
  if (!own) throw new Error(`no share of ${line.sku}`);
  const { charge, reduction } = line;
  return {
    checkoutId,
    sku: line.sku,
    pieceId: line.pieceId,
    artisanId: line.artisanId,
    quantity: line.quantity,
    listUnitMinor: charge.list.minor,
    unitMinor: charge.unit.minor,
    madUnitMinor: charge.madUnit.minor,
    subsidyMinor: times(charge.subsidy, line.quantity).minor,
    promotionId: reduction?.promotionId ?? null,
    promotionCostMinor: times(charge.off, line.quantity).minor,
    collectionId: line.collectionId,
    commissionBasisPoints: own.basisPoints,
    commissionMinor: own.commission.minor,
    commissionVatMinor: own.vat.minor,
    fundMinor: own.fund?.amount.minor ?? 0,
    fundCraftId: own.fund?.craftId ?? null,
    weightGrams: line.weightGrams,
    packingGrams: line.packingGrams,
    hsHeading: line.hsHeading,
    originCountry: line.originCountry,
    title: line.title,
  };
}

/** What a purchase takes of each promotion, in dirhams: part by part, in any order. */
export function usesOf(lines: readonly ChargedLine[], parcels: readonly Parcel[]): Use[] {
  const ofLines = lines.flatMap(({ reduction, charge, quantity }) =>
    reduction ? [{ promotionId: reduction.promotionId, minor: times(charge.off, quantity).minor }] : [],
  );
  const ofParcels = parcels.flatMap(({ deliveryPromotionId, deliverySubsidy }) =>
    deliveryPromotionId ? [{ promotionId: deliveryPromotionId, minor: deliverySubsidy.minor }] : [],
  );
  return [...ofLines, ...ofParcels];
}

/** An artisan's part as it is kept. */
export function asParcel(checkoutId: Id<"checkout">, parcel: Parcel) {
  return {
    checkoutId,
    artisanId: parcel.artisanId,
    itemsMinor: parcel.items.minor,
    shippingMinor: parcel.shipping.minor,
    dutiesMinor: parcel.duties.minor,
    madItemsMinor: parcel.madItems.minor,
    madShippingMinor: parcel.madShipping.minor,
    subsidyMinor: parcel.subsidy.minor,
    deliverySubsidyMinor: parcel.deliverySubsidy.minor,
    deliveryPromotionId: parcel.deliveryPromotionId,
    commissionMinor: parcel.commission.minor,
    commissionVatMinor: parcel.commissionVat.minor,
    fundMinor: sum(
      parcel.funds.map(({ amount }) => amount),
      "MAD",
    ).minor,
    leadDays: parcel.leadDays,
  } satisfies typeof checkoutParcel.$inferInsert;
}
