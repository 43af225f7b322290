import type { ChargeFacts, RefundFacts, SessionFacts } from "#lib/adapters/stripe/reported.ts";

/** Which of the provider's objects are asked for: those made since an instant, or those of one charge or payment. */
export type Since = { since: Date };
export type OfCharge = { charge: string };
/** Those of one refund, dispute, transfer or payout. */
export type OfSource = { source: string };
export type OfPayment = { paymentIntent: string };

/** A charge in a list; failed tries at paying are in it too. */
export type ListedCharge = ChargeFacts & { isPaid: boolean; created: Date };

/** A refund in a list, with the row of ours it was asked for by. */
export type ListedRefund = RefundFacts & { created: Date };

/** One movement of our balance at the provider: signed minor units of the currency it settled in, `net` = amount - fee. */
export type Movement = {
  id: string;
  /** `charge`, `refund`, `adjustment`, `transfer`, `payout`, `stripe_fee` and so on, as the provider names it. */
  type: string;
  /** The charge, refund, dispute, transfer or payout it belongs to. */
  source: string | null;
  currency: string;
  amountMinor: number;
  feeMinor: number;
  netMinor: number;
  created: Date;
};

/** Reading whole lists, newest first, page after page. Every call throws AdapterError. */
export type ProviderLists = {
  listSessions(which: Since): Promise<SessionFacts[]>;
  listCharges(which: Since | OfPayment): Promise<ListedCharge[]>;
  listRefunds(which: Since | OfCharge | OfPayment): Promise<ListedRefund[]>;
  /** Ids of disputes. */
  listDisputes(which: Since): Promise<string[]>;
  listMovements(which: Since | OfSource): Promise<Movement[]>;
  /** What the provider holds for us: available and pending together, in minor units by currency. Zeros are left out. */
  readBalance(): Promise<ReadonlyMap<string, number>>;
};
