import "server-only";
import { followLabelJob } from "#features/badges/jobs.ts";
import { lockCertificate, moveCertificate } from "#features/quality/commands/lock-certificate.ts";
import { noteEvent } from "#features/quality/commands/note-event.ts";
import { restingOn } from "#features/quality/commands/resting-on.ts";
import { tellHolder } from "#features/quality/commands/tell-holder.ts";
import { keepsLabels } from "#features/quality/policy.ts";
import { reasonInput } from "#features/quality/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Lets a certificate rest while something is looked into, and tells its holder; levels above it rest with it, and badges that stand on
 * them are suspended. It can be undone, and stopping a claim that may be false must not wait for a second factor. Refusals: LABEL_NOT_CONFIRMED.
 */
export const suspendCertificate = defineCommand({
  name: "quality.suspend-certificate",
  input: reasonInput,
  errors: ["LABEL_NOT_CONFIRMED"],
  load: ({ tx, input }) => lockCertificate(tx, input.certificateId),
  policy: (actor, { resource }) => keepsLabels(actor, resource),
  handler: async ({ tx, input, resource: row, actor, now, fail }) => {
    if (row.state !== "confirmed") fail("LABEL_NOT_CONFIRMED");
    await moveCertificate(tx, row, "suspended", { stateAt: now, reason: input.reason });
    const eventId = await noteEvent(tx, row, "suspended", { actor, now, reason: input.reason });
    await enqueueAll(tx, followLabelJob, await restingOn(tx, row));
    await tellHolder(tx, "label-news", row, eventId);
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { artisan: resource.artisanId } }),
  invalidates: ({ resource }) => [tags.artisan(resource.artisanId)],
});
