import "server-only";
import { and, inArray, lt } from "drizzle-orm";
import { z } from "zod";
import { stripeEvent } from "#db/schema/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Days a finished event is kept. Stripe repeats for three days and lists events for thirty. */
const keptDays = 90;

/** Forgets events that were finished long ago; what failed stays until somebody has seen to it. Answers how many. */
export const sweepEvents = defineCommand({
  name: "webhooks.sweep-events",
  input: z.strictObject({}),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const before = new Date(now.getTime() - keptDays * 24 * 3_600_000);
    const gone = await tx
      .delete(stripeEvent)
      .where(and(inArray(stripeEvent.state, ["processed", "ignored"]), lt(stripeEvent.receivedAt, before)))
      .returning({ id: stripeEvent.id });
    return gone.length;
  },
  audit: ({ output }) => (output === 0 ? null : { object: "stripe_event", detail: { forgotten: output } }),
});
