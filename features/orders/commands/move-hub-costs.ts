import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { hubItem, hubTransfer } from "#db/schema/index.ts";
import { moveShipping } from "#features/ledger/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** What buyers paid for delivery goes to the chamber that sent the parcel, instead of the makers. Once an order. */
export const moveHubCosts = defineCommand({
  name: "orders.move-hub-costs",
  input: z.strictObject({ hubTransferId: idSchema("hubTransfer") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(hubTransfer).where(eq(hubTransfer.id, input.hubTransferId));
    return row && row.shippedAt !== null ? row : null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: transfer }) => {
    const items = await tx
      .select({ orderId: hubItem.orderId })
      .from(hubItem)
      .where(and(eq(hubItem.hubTransferId, transfer.id), eq(hubItem.state, "shipped")))
      .orderBy(hubItem.artisanId);
    let moved = 0;
    for (const { orderId } of items) moved += await moveShipping(tx, orderId, transfer.chamberId);
    return { minor: moved };
  },
  audit: ({ input, output }) => (output.minor > 0 ? { object: input.hubTransferId, detail: output } : null),
});
