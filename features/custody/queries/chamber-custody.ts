import "server-only";
import { z } from "zod";
import { mayKeep } from "#features/custody/policy.ts";
import { readPayee } from "#features/custody/queries/payees.ts";
import { readCustody } from "#features/custody/queries/read-custody.ts";
import type { ChamberCustody } from "#features/custody/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What we hold for a chamber of deposits that were paid by card, and its transfers. */
export const chamberCustody = defineQuery({
  name: "custody.of-chamber",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId }, actor, now }): Promise<ChamberCustody | null> => {
    const payee = await readPayee(tx, chamberId);
    if (!payee || mayKeep(actor, payee) !== "allow") return null;
    return { chamberId, name: payee.name, ...(await readCustody(tx, payee, now)) };
  },
  policy: (actor, { input }) => mayKeep(actor, { kind: "chamber", chamberId: input.chamberId }),
});
