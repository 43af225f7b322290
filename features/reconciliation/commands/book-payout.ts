import "server-only";
import { z } from "zod";
import { bankedEntries, postJournal } from "#features/ledger/index.ts";
import type { Movement } from "#lib/adapters/stripe/port.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { type Currency, money } from "#lib/money/money.ts";

/**
 * Books that the provider sent money to our own bank, or that the bank gave it back; each once. The movement of the balance is
 * what counts: its amount is negative when the money leaves.
 */
export const bookPayout = defineCommand({
  name: "reconciliation.book-payout",
  input: z.strictObject({
    movement: z.custom<Movement>((value) => typeof value === "object" && value !== null),
  }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input: { movement } }) => {
    const { source, type, amountMinor, currency } = movement;
    if (!source || !isPayout(type) || amountMinor === 0) return false;
    const kind = type === "payout" ? "sent" : "returned";
    return postJournal(
      tx,
      { type: "payout", id: source, kind },
      bankedEntries(money(-amountMinor, currency as Currency)),
    );
  },
  audit: null,
});

/** True for the movements of a payout of our own balance. */
export const isPayout = (type: string): boolean =>
  ["payout", "payout_failure", "payout_cancel"].includes(type);
