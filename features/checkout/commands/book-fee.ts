import "server-only";
import { z } from "zod";
import { feeEntries, postJournal } from "#features/ledger/index.ts";
import type { ChargeFacts } from "#lib/adapters/stripe/port.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

type Settled = ChargeFacts & { settled: NonNullable<ChargeFacts["settled"]> };

/** Books the provider's fee of a charge, and the conversion if there was one; once a charge. */
export const bookFee = defineCommand({
  name: "checkout.book-fee",
  input: z.strictObject({ facts: z.custom<Settled>((value) => typeof value === "object" && value !== null) }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input: { facts } }) => {
    await postJournal(
      tx,
      { type: "charge", id: facts.id, kind: "fee" },
      feeEntries(facts.gross, facts.settled),
    );
  },
  audit: null,
});
