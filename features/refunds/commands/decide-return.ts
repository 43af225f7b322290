import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import { NothingLeft } from "#features/refunds/commands/refund-order.ts";
import { refundReturn } from "#features/refunds/commands/refund-return.ts";
import { decidesReturn } from "#features/refunds/policy.ts";
import { loadReturn } from "#features/refunds/queries/load-return.ts";
import { decideReturnInput } from "#features/refunds/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The chamber says what is kept back of a damaged return, with its reason. Refusals: RETURN_NOT_WAITING and WITHHELD_TOO_MUCH. */
export const decideReturn = defineCommand({
  name: "refunds.decide-return",
  input: decideReturnInput,
  errors: ["RETURN_NOT_WAITING", "WITHHELD_TOO_MUCH"],
  load: ({ tx, input }) => loadReturn(tx, input.returnId),
  policy: decidesReturn,
  handler: async ({ tx, input, resource: back, now, fail }) => {
    if (back.state !== "damaged" || back.order.state !== "returned") fail("RETURN_NOT_WAITING");
    const { withheldMinor, reason } = input;
    try {
      return await asProduct(tx, () =>
        refundReturn(tx, back, { withheldMinor, withheldReason: reason, now }),
      );
    } catch (error) {
      if (error instanceof NothingLeft) fail("WITHHELD_TOO_MUCH");
      throw error;
    }
  },
  audit: ({ input, output }) => ({
    object: input.returnId,
    detail: { withheld: input.withheldMinor, refund: output.refundId },
  }),
});
