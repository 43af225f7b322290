import "server-only";
import { accounts, type Entry } from "#features/ledger/index.ts";
import { money } from "#lib/money/money.ts";

/** Where the money of one purchase stands. `minor` is dirhams. */
const move = (debit: string, credit: string, minor: number): Entry[] =>
  minor === 0
    ? []
    : [
        { account: debit, amount: money(minor, "MAD") },
        { account: credit, amount: money(-minor, "MAD") },
      ];

/** A maker pays in: a deposit, or what is still to be paid for packages. */
export const paidIn = (purchase: string, maker: string, minor: number) =>
  move(accounts.purchaseCash(purchase), accounts.purchaseMember(purchase, maker), minor);

type Of = { id: string; chamberId: string };

/** A deposit paid by card: with us for the chamber, whose claim on us is as good as its till. */
export const paidByCard = ({ id, chamberId }: Of, maker: string, minor: number) => [
  ...paidIn(id, maker, minor),
  ...move(accounts.pspClearing, accounts.chamberPayable(chamberId), minor),
];

/** It goes back to the card: out of what we hold for the chamber, owed until the provider has sent it. */
export const paidBackByCard = ({ id, chamberId }: Of, maker: string, minor: number) => [
  ...paidBack(id, maker, minor),
  ...move(accounts.chamberPayable(chamberId), accounts.refundPayable, minor),
];

/** Money goes back to a maker. */
export const paidBack = (purchase: string, maker: string, minor: number) =>
  move(accounts.purchaseMember(purchase, maker), accounts.purchaseCash(purchase), minor);

/** The supplier is paid, ahead or for what arrived. Below zero when the supplier gives money back. */
export const paidSupplier = (purchase: string, minor: number) =>
  minor < 0
    ? move(accounts.purchaseCash(purchase), accounts.purchaseSupplier(purchase), -minor)
    : move(accounts.purchaseSupplier(purchase), accounts.purchaseCash(purchase), minor);

/** Packages arrived: they lie with the chamber, and the supplier is owed for them. */
export const arrived = (purchase: string, minor: number) =>
  move(accounts.purchaseGoods(purchase), accounts.purchaseSupplier(purchase), minor);

/** Packages went back to the supplier. */
export const wentBack = (purchase: string, minor: number) =>
  move(accounts.purchaseSupplier(purchase), accounts.purchaseGoods(purchase), minor);

/** A maker has their packages. */
export const handedOver = (purchase: string, maker: string, minor: number) =>
  move(accounts.purchaseMember(purchase, maker), accounts.purchaseGoods(purchase), minor);

/** Nobody fetched packages: the chamber keeps them and pays their price into the purchase's cash. */
export const keptByChamber = (purchase: string, minor: number) =>
  move(accounts.purchaseCash(purchase), accounts.purchaseGoods(purchase), minor);
