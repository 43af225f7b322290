import type { Id } from "#lib/ids/ids.ts";
import { type Currency, type Money, minus, money, plus } from "#lib/money/money.ts";

/** One side of a movement. Debit positive, credit negative. */
export type Entry = { account: string; amount: Money; artisanId?: Id<"artisan"> };

/** What of a sale its maker gives to the transmission fund of a craft, in dirhams. */
export type FundShare = { craftId: string; amount: Money };

/** What one artisan's part of a sale is made of. `duties` are in the buyer's currency, everything else in dirhams. */
export type ParcelAmounts = {
  artisanId: Id<"artisan">;
  /** What the goods count for their maker, and delivery. */
  madItems: Money;
  madShipping: Money;
  /** What a third party adds for a promotion: part of `madItems` that the buyer does not pay. */
  subsidy: Money;
  commission: Money;
  commissionVat: Money;
  /** What the maker gives to the transmission fund, craft by craft; nothing where it is left out. */
  funds?: readonly FundShare[];
  duties: Money;
};

/** Accounts of the ledger. A maker's accounts carry the maker's id. */
export const accounts = {
  pspClearing: "psp_clearing",
  pspFees: "psp_fees",
  fxClearing: "fx_clearing",
  commission: "commission",
  refundPayable: "refund_payable",
  unmatched: "unmatched_receipts",
  taxPayable: "tax_payable",
  dutiesPayable: "duties_payable",
  /** What makers gave for handing a craft on, and no grant has taken yet: one account a craft. */
  transmissionFund: (craftId: string) => `transmission_fund:${craftId}`,
  /** What buyers gave to the same fund with a purchase: told apart from makers' shares, and the craft's all the same. */
  fundGifts: (craftId: string) => `transmission_fund:${craftId}:gifts`,
  /** Granted out of the fund, and not yet paid. */
  fundGrants: "fund_grants_payable",
  promotionCost: "promotion_cost",
  /** What a chamber, or the national programme, owes us for promotions it bears. */
  promotionOwed: (payer: string) => `promotion_owed:${payer}`,
  bank: "bank",
  codReceivable: "cod_receivable",
  /** Cash that a maker took at a stand, until the same transaction books it as theirs. Always zero at rest. */
  standCash: "stand_cash",
  payoutInTransit: "payout_in_transit",
  disputeSuspense: "dispute_suspense",
  loss: "loss",
  sellerPayable: (artisanId: string) => `seller_payable:${artisanId}`,
  shippingPayable: (artisanId: string) => `shipping_payable:${artisanId}`,
  /** What a chamber is owed for parcels its hub sent. No maker's account: it has no balance to be kept against. */
  hubPayable: (chamberId: string) => `hub_payable:${chamberId}`,
  /** Money, goods and debts of one purchase of makers together. None is a maker's account of sales: no balance is kept for them. */
  purchaseCash: (purchaseId: string) => `purchase_cash:${purchaseId}`,
  purchaseGoods: (purchaseId: string) => `purchase_goods:${purchaseId}`,
  purchaseSupplier: (purchaseId: string) => `purchase_supplier:${purchaseId}`,
  purchaseMember: (purchaseId: string, artisanId: string) => `purchase_member:${purchaseId}:${artisanId}`,
  /** Deposits of purchases together that were paid by card, which we hold until they are transferred to the chamber. */
  chamberPayable: (chamberId: string) => `chamber_payable:${chamberId}`,
  sellerReceivable: (artisanId: string) => `seller_receivable:${artisanId}`,
  /** What a tenancy owes for a room of a site. It is paid to the chamber and never passes through us. */
  rentOwed: (tenancyId: string) => `rent_owed:${tenancyId}`,
  /** The other side of it: what a chamber has coming from its tenants. */
  rentDue: (chamberId: string) => `rent_due:${chamberId}`,
  /** An artisan's share of equipment they were given, and what a chamber has coming for it: paid between them, never through us. */
  equipmentOwed: (awardId: string) => `equipment_owed:${awardId}`,
  equipmentDue: (chamberId: string) => `equipment_due:${chamberId}`,
  /** What a member of a craft body owes of called dues. */
  duesOwed: (memberId: string) => `dues_owed:${memberId}`,
  /** The other side of it, and of the cash in the body's box. */
  bodyDues: (bodyId: string) => `craft_body_dues:${bodyId}`,
  /** Dues paid in cash: in the body's own box, and never with us. */
  bodyCash: (bodyId: string) => `craft_body_cash:${bodyId}`,
  /** Dues paid by card, which we hold until they are transferred to the body. */
  bodyPayable: (bodyId: string) => `craft_body_payable:${bodyId}`,
} as const;

const negative = (amount: Money): Money => money(-amount.minor, amount.currency);

/** What somebody owes a chamber grows by an amount, or, below nothing, shrinks because it was paid or is no longer owed. */
export const owedToChamber = (owed: string, due: string, amount: Money): Entry[] => [
  { account: owed, amount },
  { account: due, amount: negative(amount) },
];

/** Where the money of a sale is until it reaches our bank. */
export type Clearing = "psp_clearing" | "bank" | "cod_receivable" | "stand_cash";

/**
 * A sale: what is held for us, against what each maker, each parcel, the platform and the tax office are owed, and what the buyer
 * gives to the fund (`gift`, in dirhams; no commission and no tax are taken of it). Makers are
 * owed dirhams whatever the buyer pays in: a sale in another currency passes through `fx_clearing`, each currency balancing.
 */
export function saleEntries(
  gross: Money,
  parcels: readonly ParcelAmounts[],
  clearing: Clearing = "psp_clearing",
  gift: FundShare | null = null,
): Entry[] {
  const given = gift ? [{ account: accounts.fundGifts(gift.craftId), amount: negative(gift.amount) }] : [];
  const owed = parcels.flatMap((parcel): Entry[] => [
    { ...ofSeller(accounts.sellerPayable, parcel.artisanId), amount: negative(sellerShare(parcel)) },
    { ...ofSeller(accounts.shippingPayable, parcel.artisanId), amount: negative(parcel.madShipping) },
    { account: accounts.commission, amount: negative(parcel.commission) },
    { account: accounts.taxPayable, amount: negative(parcel.commissionVat) },
    ...fundEntries(parcel.funds).map(({ account, amount }) => ({ account, amount: negative(amount) })),
    { account: accounts.promotionCost, amount: parcel.subsidy },
    { account: accounts.dutiesPayable, amount: negative(parcel.duties) },
  ]);
  return exchanged([{ account: clearing, amount: gross }, ...owed, ...given]);
}

/** A gift to the fund that its buyer is owed again: `amount` in their currency, `gift` in dirhams. */
export function giftBackEntries(gift: FundShare, amount: Money): Entry[] {
  return exchanged([
    { account: accounts.fundGifts(gift.craftId), amount: gift.amount },
    { account: accounts.refundPayable, amount: negative(amount) },
  ]);
}

/** What the maker is owed for the goods: less the platform's commission, the tax on it, and what they give to the fund. */
export const sellerShare = ({
  madItems,
  commission,
  commissionVat,
  funds = [],
}: Pick<ParcelAmounts, "madItems" | "commission" | "commissionVat" | "funds">): Money =>
  funds.reduce((left, { amount }) => minus(left, amount), minus(minus(madItems, commission), commissionVat));

/** Shares of the fund as sides of its accounts, taken from it: as when a refund gives them back. */
export const fundEntries = (funds: readonly FundShare[] = []): Entry[] =>
  funds.map(({ craftId, amount }) => ({ account: accounts.transmissionFund(craftId), amount }));

/** A grant out of the fund: no longer the craft's, and to be paid. */
export function grantEntries(craftId: string, amount: Money): Entry[] {
  return [
    { account: accounts.transmissionFund(craftId), amount },
    { account: accounts.fundGrants, amount: negative(amount) },
  ];
}

/** A grant that our bank has paid. */
export function grantPaidEntries(amount: Money): Entry[] {
  return [
    { account: accounts.fundGrants, amount },
    { account: accounts.bank, amount: negative(amount) },
  ];
}

/** A grant whose transfer came back: the money is in our bank again, and still to be paid. */
export const grantRefusedEntries = (amount: Money): Entry[] => grantPaidEntries(negative(amount));

/** A grant that is not paid after all: the craft's again. */
export const grantReturnedEntries = (craftId: string, amount: Money): Entry[] =>
  grantEntries(craftId, negative(amount));

const ofSeller = (account: (artisanId: string) => string, artisanId: Id<"artisan">) => ({
  account: account(artisanId),
  artisanId,
});

/**
 * Adds the sides of `fx_clearing` that make a movement between the buyer's currency and dirhams balance in each of them. A
 * movement in dirhams alone is left as it is: there nothing may be missing.
 */
export function exchanged(entries: readonly Entry[]): Entry[] {
  if (entries.every((entry) => entry.amount.currency === "MAD")) return withoutZeros(entries);
  const sides = [...totals(entries)].map(([currency, total]) => ({
    account: accounts.fxClearing,
    amount: money(-total, currency as Currency),
  }));
  return withoutZeros([...entries, ...sides]);
}

/** Money that came in and must go back: received, and owed to the buyer. */
export function refundableReceiptEntries(amount: Money, clearing: Clearing = "psp_clearing"): Entry[] {
  return [
    { account: clearing, amount },
    { account: accounts.refundPayable, amount: negative(amount) },
  ];
}

/** Money that fits no checkout: received, and waiting for a person. */
export function unmatchedReceiptEntries(amount: Money, clearing: Clearing = "psp_clearing"): Entry[] {
  return [
    { account: clearing, amount },
    { account: accounts.unmatched, amount: negative(amount) },
  ];
}

/** Money that fitted nothing, and has found the checkout it was for: no longer waiting, and not yet booked as a sale. */
export function matchedReceiptEntries(amount: Money): Entry[] {
  return [
    { account: accounts.unmatched, amount },
    { account: accounts.pspClearing, amount: negative(amount) },
  ];
}

/** What the provider sent to our own bank; negative when the bank gave it back. */
export function bankedEntries(amount: Money): Entry[] {
  return [
    { account: accounts.bank, amount },
    { account: accounts.pspClearing, amount: negative(amount) },
  ];
}

/** A refund the provider carried out, or our bank. */
export function refundSentEntries(amount: Money, clearing: Clearing = "psp_clearing"): Entry[] {
  return [
    { account: accounts.refundPayable, amount },
    { account: clearing, amount: negative(amount) },
  ];
}

/** What a courier collected at the door, once it is in our bank. */
export function remittanceEntries(amount: Money): Entry[] {
  return [
    { account: accounts.bank, amount },
    { account: accounts.codReceivable, amount: negative(amount) },
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
