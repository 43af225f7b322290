import type { PayoutRail } from "#features/payouts/rails/rail.ts";

/** A file for the bank: a line a maker. It leaves when a person downloads it. */
export const bankBatch: PayoutRail = {
  name: "bank_batch",
  isOpen: () => true,
  trouble: (maker) => maker.bankTrouble,
  plan: ({ due, bankAccountId }) => (bankAccountId ? [{ due, bankAccountId }] : []),
  approved: async () => undefined,
};
