import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { together } from "#db/pipeline.ts";
import { attempt, checkout } from "#db/schema/index.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Stores the payment session that the provider opened for an attempt. Doing it again changes nothing. */
export const openSession = defineCommand({
  name: "checkout.open-session",
  input: z.strictObject({
    checkoutId: idSchema("checkout"),
    attemptId: idSchema("attempt"),
    sessionId: z.string().min(1),
    sessionUrl: z.url().nullable(),
  }),
  errors: [],
  load: ({ tx, input }) => lockCheckout(tx, input.checkoutId),
  policy: onlySystem,
  handler: async ({ tx, input }) => {
    await together([
      tx
        .update(attempt)
        .set({ sessionId: input.sessionId, sessionUrl: input.sessionUrl })
        .where(and(eq(attempt.id, input.attemptId), eq(attempt.checkoutId, input.checkoutId))),
      // Zero rows when a webhook was faster and the checkout is already further on.
      tx
        .update(checkout)
        .set({ state: "pending" })
        .where(and(eq(checkout.id, input.checkoutId), eq(checkout.state, "reserving"))),
    ]);
  },
  audit: ({ input }) => ({ object: input.checkoutId, detail: { session: input.sessionId } }),
});
