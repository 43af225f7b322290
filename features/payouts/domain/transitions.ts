import type { BankAccountState, PayoutBatchState, PayoutLineState } from "#db/schema/payouts.ts";

/** Which state may follow which. The database holds the same tables and refuses the rest; a test compares them. */
export const batchTransitions: Readonly<Record<PayoutBatchState, readonly PayoutBatchState[]>> = {
  draft: ["approved", "discarded"],
  approved: ["discarded", "exported"],
  exported: ["acknowledged", "returned"],
  acknowledged: [],
  returned: [],
  discarded: [],
};

export const lineTransitions: Readonly<Record<PayoutLineState, readonly PayoutLineState[]>> = {
  batched: ["sent", "discarded"],
  sent: ["confirmed", "returned"],
  confirmed: [],
  returned: [],
  discarded: [],
};

export const accountTransitions: Readonly<Record<BankAccountState, readonly BankAccountState[]>> = {
  requested: ["approved", "refused", "withdrawn"],
  approved: [],
  refused: [],
  withdrawn: [],
};
