import "server-only";
import { z } from "zod";
import { stripeEvent } from "#db/schema/index.ts";
import { providerEventJob } from "#features/webhooks/jobs.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Stores that an event whose signature was checked has come, and queues the work. The same event again changes nothing. What
 * it is about (a session with its address and phone) is not kept.
 */
export const receiveEvent = defineCommand({
  name: "webhooks.receive-event",
  input: z.strictObject({
    id: z.string().min(1),
    type: z.string().min(1),
    objectId: z.string().nullable(),
    account: z.string().nullable(),
    created: z.date(),
    isLive: z.boolean(),
    apiVersion: z.string().nullable(),
  }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input: { id, type, objectId, account, created, isLive, apiVersion } }) => {
    const payload = { created: created.toISOString(), isLive, apiVersion };
    const [row] = await tx
      .insert(stripeEvent)
      .values({ id, type, objectId, account, payload })
      .onConflictDoNothing()
      .returning({ id: stripeEvent.id });
    if (row) await enqueue(tx, providerEventJob, { eventId: row.id });
    return { isNew: Boolean(row) };
  },
  // The event's own row is the record; what it leads to is audited where it happens.
  audit: null,
});
