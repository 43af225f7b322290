import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { settlementBreak } from "#db/schema/index.ts";
import { mayReconcile } from "#features/reconciliation/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** One thing that does not agree, for the form that accounts for it. */
export const getBreak = defineQuery({
  name: "reconciliation.get-break",
  input: z.strictObject({ breakId: idSchema("settlementBreak") }),
  handler: async ({ tx, input }) => {
    const [row] = await tx.select().from(settlementBreak).where(eq(settlementBreak.id, input.breakId));
    if (!row) return null;
    const { id, kind, object, currency, amountMinor, note } = row;
    return { id, kind, object, currency, amountMinor, note, isOpen: row.resolvedAt === null };
  },
  policy: mayReconcile,
});
