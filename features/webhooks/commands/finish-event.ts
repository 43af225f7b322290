import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { stripeEvent } from "#db/schema/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Notes how the work on an event ended. */
export const finishEvent = defineCommand({
  name: "webhooks.finish-event",
  input: z.strictObject({
    id: z.string(),
    state: z.enum(["processed", "ignored", "failed"]),
    error: z.string().max(500).optional(),
  }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: stripeEvent.id })
      .from(stripeEvent)
      .where(eq(stripeEvent.id, input.id));
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, input, now }) => {
    await tx
      .update(stripeEvent)
      .set({ state: input.state, error: input.error ?? null, processedAt: now })
      .where(eq(stripeEvent.id, input.id));
  },
  audit: null,
});
