import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { transfer } from "#db/schema/applications.ts";
import { mayReadTransfer } from "#features/transfers/policy.ts";
import { readTransfers } from "#features/transfers/queries/read-transfers.ts";
import type { TransferDto } from "#features/transfers/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** One move, for the people of its two chambers. */
export const getTransfer = defineQuery({
  name: "transfers.get",
  input: z.strictObject({ transferId: idSchema("transfer") }),
  handler: async ({ tx, input, actor }): Promise<TransferDto | null> =>
    (await readTransfers(tx, actor, eq(transfer.id, input.transferId), 1))[0] ?? null,
  policy: (actor, { resource }) => mayReadTransfer(actor, { from: resource.from.id, to: resource.to.id }),
});
