import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { stripeEvent } from "#db/schema/index.ts";
import { atDesk } from "#features/desk/policy.ts";
import { providerEventJob } from "#features/webhooks/jobs.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Has a failed event of the provider worked on once more. Pressing twice queues once. */
export const retryEvent = defineCommand({
  name: "desk.retry-event",
  input: z.strictObject({ eventId: z.string().min(1).max(120) }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: stripeEvent.id })
      .from(stripeEvent)
      .where(and(eq(stripeEvent.id, input.eventId), eq(stripeEvent.state, "failed")));
    return row ?? null;
  },
  policy: atDesk,
  handler: async ({ tx, resource: { id } }) => {
    await enqueue(
      tx,
      providerEventJob,
      { eventId: id },
      { singletonKey: `desk:${id}`, singletonSeconds: 60 },
    );
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
