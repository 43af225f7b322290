import { handlingDays, type Rate, toBuyer, type UnitCharge } from "#features/pricing/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { convertUp } from "#lib/money/convert.ts";
import { type Currency, type Money, minus, plus, share, sum, times, zero } from "#lib/money/money.ts";

/** A line as it will be bought: everything read again on the server. */
export type PricedLine = {
  sku: string;
  artisanId: Id<"artisan">;
  quantity: number;
  charge: UnitCharge;
  /** Days the maker needs: zero for what is ready. */
  leadDays: number;
  /** The platform's share and the tax on it, in basis points. */
  commission: { basisPoints: number; vatBasisPoints: number };
  /** What the maker gives to the transmission fund of the craft, in basis points. */
  fund?: { basisPoints: number; craftId: Id<"craft"> } | null;
};

/** A parcel's delivery in dirhams, days on the way, and the promotion that pays for it; null where the buyer does. */
export type ParcelDelivery = {
  artisanId: string;
  price: Money;
  transitDays: number;
  paidBy?: Id<"promotion"> | null;
};

/** One part of what entering the destination costs, in dirhams. */
export type EntryCharge = { artisanId: string; amount: Money };

/** How the purchase is paid: what dirhams are converted with, and the entry charges that are part of it. */
export type Payment = { rate: Rate; paidDuties: readonly EntryCharge[] };

/** The platform's share of a line in dirhams, as it is frozen on the line. */
export type LineShare = {
  sku: string;
  basisPoints: number;
  commission: Money;
  vat: Money;
  /** What the maker gives to the transmission fund of a craft; null for nothing. */
  fund: { craftId: Id<"craft">; amount: Money } | null;
};

export type Parcel = {
  artisanId: Id<"artisan">;
  /** In the buyer's currency. */
  items: Money;
  shipping: Money;
  duties: Money;
  /** In dirhams, as they are booked. */
  madItems: Money;
  madShipping: Money;
  /** What others than the buyer add: to the goods, and for the delivery. */
  subsidy: Money;
  deliverySubsidy: Money;
  deliveryPromotionId: Id<"promotion"> | null;
  commission: Money;
  commissionVat: Money;
  /** What the maker gives to the transmission fund, line by line. */
  funds: { craftId: Id<"craft">; amount: Money }[];
  lines: LineShare[];
  /** Days until arrival: the slowest line plus transit. */
  leadDays: number;
};

export type Totals = {
  parcels: Parcel[];
  /** In the buyer's currency; the total is the exact sum of the parts. */
  items: Money;
  shipping: Money;
  duties: Money;
  /** What the buyer adds for the transmission fund. */
  gift: Money;
  total: Money;
  /** What the buyer's part of goods and delivery is worth in dirhams. */
  madTotal: Money;
};

/**
 * One parcel an artisan, in the order of first appearance. Every unit, parcel and entry charge is converted once and only
 * added up from there on, in both currencies. Null when a parcel has no delivery.
 */
export function priceCheckout(
  lines: readonly PricedLine[],
  deliveries: readonly ParcelDelivery[],
  payment: Payment,
): Totals | null {
  const currency = payment.rate?.currency ?? "MAD";
  const parcels: Parcel[] = [];
  for (const artisanId of new Set(lines.map((line) => line.artisanId))) {
    const own = lines.filter((line) => line.artisanId === artisanId);
    const delivery = deliveries.find((candidate) => candidate.artisanId === artisanId);
    if (!delivery) return null;
    parcels.push(priceParcel(artisanId, own, delivery, payment, currency));
  }
  const add = (of: (parcel: Parcel) => Money, unit: Currency) => sum(parcels.map(of), unit);
  const items = add((parcel) => parcel.items, currency);
  const shipping = add((parcel) => parcel.shipping, currency);
  const duties = add((parcel) => parcel.duties, currency);
  const madTotal = add((parcel) => plus(minus(parcel.madItems, parcel.subsidy), parcel.madShipping), "MAD");
  const total = plus(plus(items, shipping), duties);
  return { parcels, items, shipping, duties, gift: zero(currency), total, madTotal };
}

/** The same with what the buyer adds for the transmission fund: beside the goods, and nobody's but the fund's. */
export function withGift(totals: Totals, gift: Money | null): Totals {
  return gift ? { ...totals, gift, total: plus(totals.total, gift) } : totals;
}

function priceParcel(
  artisanId: Id<"artisan">,
  own: readonly PricedLine[],
  delivery: ParcelDelivery,
  { rate, paidDuties }: Payment,
  currency: Currency,
): Parcel {
  const add = <L>(parts: readonly L[], of: (part: L) => Money, unit: Currency = "MAD") =>
    sum(parts.map(of), unit);
  const shares = own.map(lineShare);
  const duties = paidDuties.filter((part) => part.artisanId === artisanId);
  const paidBy = delivery.paidBy ?? null;
  const deliverySubsidy = paidBy ? delivery.price : zero("MAD");
  return {
    artisanId,
    items: add(own, (line) => times(line.charge.unit, line.quantity), currency),
    shipping: paidBy ? zero(currency) : toBuyer(delivery.price, rate),
    duties: add(duties, (part) => dutyToBuyer(part.amount, rate), currency),
    madItems: add(own, madLine),
    madShipping: delivery.price,
    subsidy: plus(
      add(own, (line) => times(line.charge.subsidy, line.quantity)),
      deliverySubsidy,
    ),
    deliverySubsidy,
    deliveryPromotionId: paidBy,
    commission: add(shares, (line) => line.commission),
    commissionVat: add(shares, (line) => line.vat),
    funds: shares.flatMap(({ fund }) => fund ?? []),
    lines: shares,
    leadDays: Math.max(handlingDays, ...own.map((line) => line.leadDays)) + delivery.transitDays,
  };
}

/** An entry charge as the buyer pays it: to the unit of the currency, as an office's bill is not a shop's price. */
export function dutyToBuyer(amount: Money, rate: Rate): Money {
  return rate ? convertUp(amount, rate.currency, rate.perDirham, 1) : amount;
}

const madLine = (line: PricedLine): Money => times(line.charge.madUnit, line.quantity);

function lineShare(line: PricedLine): LineShare {
  const { basisPoints, vatBasisPoints } = line.commission;
  const commission = share(madLine(line), basisPoints).part;
  const vat = share(commission, vatBasisPoints).part;
  return { sku: line.sku, basisPoints, commission, vat, fund: fundShare(line, plus(commission, vat)) };
}

/** The fund's share of the goods; no more than the platform's share has left of them. */
function fundShare(line: PricedLine, taken: Money): LineShare["fund"] {
  if (!line.fund) return null;
  const asked = share(madLine(line), line.fund.basisPoints).part;
  const left = minus(madLine(line), taken);
  const amount = asked.minor <= left.minor ? asked : left;
  return amount.minor > 0 ? { craftId: line.fund.craftId, amount } : null;
}

/** The lines with the commission that holds for each. Throws for a line without one. */
export function withCommission<L extends { sku: string }>(
  lines: readonly L[],
  commissions: ReadonlyMap<string, PricedLine["commission"]>,
): (L & { commission: PricedLine["commission"] })[] {
  return lines.map((line) => {
    const commission = commissions.get(line.sku);
    if (!commission) throw new Error(`no commission for ${line.sku}`);
    return { ...line, commission };
  });
}

/** The lines with what their makers give to the fund: of a piece with a share, for the craft it is of. */
export function withFund<L extends { pieceId: Id<"piece">; subject: { craftId: string | null } }>(
  lines: readonly L[],
  shares: ReadonlyMap<Id<"piece">, number>,
): (L & Pick<PricedLine, "fund">)[] {
  return lines.map((line) => {
    const basisPoints = shares.get(line.pieceId);
    const craftId = line.subject.craftId as Id<"craft"> | null;
    return { ...line, fund: basisPoints && craftId ? { basisPoints, craftId } : null };
  });
}
