import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { returnRequest } from "#db/schema/index.ts";
import { buyerOfOrder } from "#features/orders/index.ts";
import { loadBuyersReturn } from "#features/refunds/commands/withdraw-return.ts";
import { contestReturnInput } from "#features/refunds/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** A buyer objects to what was kept back of a return; the federation decides. Refusals: NOTHING_WITHHELD and CONTEST_TOO_LATE. */
export const contestReturn = defineCommand({
  name: "refunds.contest-return",
  input: contestReturnInput,
  errors: ["NOTHING_WITHHELD", "CONTEST_TOO_LATE"],
  load: ({ tx, input }) => loadBuyersReturn(tx, input),
  policy: buyerOfOrder,
  handler: async ({ tx, input, resource: { back }, now, fail }) => {
    if (back.state !== "refunded" || back.withheldMinor === 0 || !back.decidedAt) fail("NOTHING_WITHHELD");
    const { contest } = await ruleValue(tx, "returns.terms", back.createdAt);
    const decided = back.decidedAt?.getTime() ?? 0;
    if (now.getTime() > decided + contest * 86_400_000) fail("CONTEST_TOO_LATE");
    await asProduct(tx, () =>
      tx
        .update(returnRequest)
        .set({ state: "contested", contestNote: input.reason })
        .where(eq(returnRequest.id, back.id)),
    );
  },
  audit: ({ input }) => ({ object: input.returnId }),
});
