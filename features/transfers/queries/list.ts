import "server-only";
import { and, eq, ne, or } from "drizzle-orm";
import { z } from "zod";
import { transfer } from "#db/schema/applications.ts";
import { mayListTransfers } from "#features/transfers/policy.ts";
import { readTransfers } from "#features/transfers/queries/read-transfers.ts";
import type { TransferList } from "#features/transfers/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The moves of a chamber: those it was asked to take on, those it asked for, those that are over. */
export const listTransfers = defineQuery({
  name: "transfers.list",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId }, actor }): Promise<TransferList | null> => {
    if (mayListTransfers(actor, chamberId) !== "allow") return null;
    const waits = eq(transfer.state, "requested");
    const [comes, goes] = [eq(transfer.toChamberId, chamberId), eq(transfer.chamberId, chamberId)];
    return {
      incoming: await readTransfers(tx, actor, and(waits, comes), 200),
      outgoing: await readTransfers(tx, actor, and(waits, goes), 200),
      past: await readTransfers(tx, actor, and(ne(transfer.state, "requested"), or(comes, goes))),
    };
  },
  policy: (actor, { input }) => mayListTransfers(actor, input.chamberId),
});
