import type { Id } from "#lib/ids/ids.ts";
import { type Money, minus, money, plus } from "#lib/money/money.ts";

/** One side of a movement. Debit positive, credit negative. */
export type Entry = { account: string; amount: Money; artisanId?: Id<"artisan"> };

export type ParcelAmounts = { artisanId: Id<"artisan">; items: Money; shipping: Money; commission: Money };

/** Accounts of the ledger. A maker's accounts carry the maker's id. */
export const accounts = {
  pspClearing: "psp_clearing",
  pspFees: "psp_fees",
  fxClearing: "fx_clearing",
  commission: "commission",
  refundPayable: "refund_payable",
  unmatched: "unmatched_receipts",
  sellerPayable: (artisanId: string) => `seller_payable:${artisanId}`,
  shippingPayable: (artisanId: string) => `shipping_payable:${artisanId}`,
} as const;

const negative = (amount: Money): Money => money(-amount.minor, amount.currency);

/** A sale: what the provider holds for us, against what each maker, each parcel and the platform are owed. */
export function saleEntries(gross: Money, parcels: readonly ParcelAmounts[]): Entry[] {
  const owed = parcels.flatMap(({ artisanId, items, shipping, commission }) => [
    { account: accounts.sellerPayable(artisanId), amount: negative(minus(items, commission)), artisanId },
    { account: accounts.shippingPayable(artisanId), amount: negative(shipping), artisanId },
    { account: accounts.commission, amount: negative(commission) },
  ]);
  return withoutZeros([{ account: accounts.pspClearing, amount: gross }, ...owed]);
}

/** Money that came in and must go back: received, and owed to the buyer. */
export function refundableReceiptEntries(amount: Money): Entry[] {
  return [
    { account: accounts.pspClearing, amount },
    { account: accounts.refundPayable, amount: negative(amount) },
  ];
}

/** Money that fits no checkout: received, and waiting for a person. */
export function unmatchedReceiptEntries(amount: Money): Entry[] {
  return [
    { account: accounts.pspClearing, amount },
    { account: accounts.unmatched, amount: negative(amount) },
  ];
}

/** A refund the provider carried out. */
export function refundSentEntries(amount: Money): Entry[] {
  return [
    { account: accounts.refundPayable, amount },
    { account: accounts.pspClearing, amount: negative(amount) },
  ];
}

/** The provider's fee, and the conversion when it settled in another currency than the buyer paid in. */
export function feeEntries(gross: Money, settled: { gross: Money; fee: Money }): Entry[] {
  const fee = [
    { account: accounts.pspFees, amount: settled.fee },
    { account: accounts.pspClearing, amount: negative(settled.fee) },
  ];
  if (gross.currency === settled.gross.currency) return withoutZeros(fee);
  return withoutZeros([
    { account: accounts.fxClearing, amount: gross },
    { account: accounts.pspClearing, amount: negative(gross) },
    { account: accounts.pspClearing, amount: settled.gross },
    { account: accounts.fxClearing, amount: negative(settled.gross) },
    ...fee,
  ]);
}

/** Sum of the entries per currency; all zero for a journal that may be booked. */
export function totals(entries: readonly Entry[]): Map<string, number> {
  const sums = new Map<string, Money>();
  for (const { amount } of entries) {
    const before = sums.get(amount.currency);
    sums.set(amount.currency, before ? plus(before, amount) : amount);
  }
  return new Map([...sums].map(([currency, amount]) => [currency, amount.minor]));
}

function withoutZeros(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => entry.amount.minor !== 0);
}
