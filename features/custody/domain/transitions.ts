import type { TransferState } from "#db/schema/body-dues.ts";

/** Which state may follow which. The database holds the same table; a test compares them. */
export const bodyTransferTransitions: Readonly<Record<TransferState, readonly TransferState[]>> = {
  proposed: ["paid", "discarded"],
  // When the bank of whoever was paid sends the money back.
  paid: ["returned"],
  discarded: [],
  returned: [],
};
