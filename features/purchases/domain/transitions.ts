import type { PledgeState, PurchaseState } from "#db/schema/purchases.ts";

/** Which state may follow which. The database holds the same tables; a test compares them. */
export const purchaseTransitions: Readonly<Record<PurchaseState, readonly PurchaseState[]>> = {
  open: ["ordered", "cancelled"],
  ordered: ["closed"],
  closed: [],
  cancelled: [],
};

export const pledgeTransitions: Readonly<Record<PledgeState, readonly PledgeState[]>> = {
  pledged: ["deposited", "withdrawn", "lapsed"],
  // Once a deposit was given it is paid back before anything else: who withdrew with one does not come back.
  withdrawn: ["pledged"],
  // Back to pledged when the bank of the card that paid the deposit took it back.
  deposited: ["withdrawn", "ordered", "lapsed", "pledged"],
  ordered: [],
  lapsed: [],
};
