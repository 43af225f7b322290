import type { Break } from "#features/reconciliation/schema.ts";
import type { ListedCharge, ListedRefund, Movement } from "#lib/adapters/stripe/port.ts";
import type { Currency } from "#lib/money/money.ts";

/** A payment as we booked it: as a sale, as money to be given back, or as money that fits nothing. */
export type BookedPayment = { paymentIntent: string; minor: number; currency: string };

/** What we know of the provider's objects that were listed. */
export type Books = {
  payments: readonly BookedPayment[];
  /** Charges whose fee is booked. */
  fees: ReadonlySet<string>;
  /** Refunds we asked for, by the provider's id, and whether their sending is booked. */
  refunds: ReadonlyMap<string, { isSentBooked: boolean }>;
  /** Objects that stand as the source of some journal. */
  sources: ReadonlySet<string>;
};

type Listed = {
  charges: readonly ListedCharge[];
  refunds: readonly ListedRefund[];
  movements: readonly Movement[];
};

/** Every object of the provider that has not exactly one place in our books. Pure. */
export function findUnbooked({ charges, refunds, movements }: Listed, books: Books): Break[] {
  return [
    ...charges.filter((charge) => charge.isPaid).flatMap((charge) => ofCharge(charge, books)),
    ...refunds.flatMap((refund) => ofRefund(refund, books)),
    ...movements.flatMap((movement) => ofMovement(movement, books)),
  ];
}

function ofCharge(charge: ListedCharge, books: Books): Break[] {
  const booked = books.payments.filter((payment) => payment.paymentIntent === charge.paymentIntent);
  const of = (kind: Break["kind"], amountMinor: number): Break => ({
    ...{ kind, object: charge.id, currency: charge.gross.currency, amountMinor, at: charge.created },
  });
  if (booked.length === 0) return [of("charge_unbooked", charge.gross.minor)];
  if (booked.length > 1) return [of("charge_booked_twice", charge.gross.minor)];
  const [one] = booked;
  const found: Break[] = [];
  if (one?.currency !== charge.gross.currency || one.minor !== charge.gross.minor)
    found.push(of("amount_differs", charge.gross.minor - (one?.minor ?? 0)));
  if (charge.settled && !books.fees.has(charge.id) && needsFee(charge))
    found.push(of("fee_unbooked", charge.settled.fee.minor));
  return found;
}

/** Nothing is booked for a charge that cost nothing and settled in its own currency. */
const needsFee = ({ gross, settled }: ListedCharge): boolean =>
  settled !== null && (settled.fee.minor !== 0 || settled.gross.currency !== gross.currency);

function ofRefund(refund: ListedRefund, books: Books): Break[] {
  const ours = books.refunds.get(refund.id);
  const { currency, minor } = refund.amount;
  const of = (kind: Break["kind"]): Break[] => [
    { kind, object: refund.id, currency, amountMinor: -minor, at: refund.created },
  ];
  if (!ours) return refund.status === "failed" ? [] : of("refund_unknown");
  return refund.status === "succeeded" && !ours.isSentBooked ? of("refund_unbooked") : [];
}

// What the lists of charges and refunds speak for already.
const ofOtherLists = new Set(["charge", "payment", "refund", "payment_refund", "refund_failure"]);

function ofMovement(movement: Movement, books: Books): Break[] {
  if (ofOtherLists.has(movement.type) || movement.netMinor === 0) return [];
  if (movement.source && books.sources.has(movement.source)) return [];
  const { currency, netMinor, created } = movement;
  return [
    {
      kind: "movement_unbooked",
      object: movement.id,
      currency: currency as Currency,
      amountMinor: netMinor,
      at: created,
    },
  ];
}

/** Minor units by currency. */
export type Sums = ReadonlyMap<string, number>;

/**
 * What the provider holds for us less what our books say it holds, by currency; empty when they agree. `underway` is what the
 * provider has taken or not yet put into its balance, and we book only when it is certain.
 */
export function findBalanceBreaks(held: Sums, booked: Sums, underway: Sums, at: Date): Break[] {
  const currencies = new Set([...held.keys(), ...booked.keys(), ...underway.keys()]);
  return [...currencies].flatMap((currency): Break[] => {
    const expected = (booked.get(currency) ?? 0) + (underway.get(currency) ?? 0);
    const off = (held.get(currency) ?? 0) - expected;
    return off === 0
      ? []
      : [{ kind: "balance", object: currency, currency: currency as Currency, amountMinor: off, at }];
  });
}
