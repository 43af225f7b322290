import "server-only";
import { followLabelJob } from "#features/badges/jobs.ts";
import { lockCertificate, moveCertificate } from "#features/quality/commands/lock-certificate.ts";
import { noteEvent } from "#features/quality/commands/note-event.ts";
import { restingOn } from "#features/quality/commands/resting-on.ts";
import { tellHolder } from "#features/quality/commands/tell-holder.ts";
import { keepsLabels } from "#features/quality/policy.ts";
import { withdrawCertificateInput } from "#features/quality/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The body took it back, or it should never have been written: for good, with the reason, which its holder is told. Refusals: LABEL_NOT_CONFIRMED. */
export const withdrawCertificate = defineCommand({
  name: "quality.withdraw-certificate",
  input: withdrawCertificateInput,
  errors: ["LABEL_NOT_CONFIRMED"],
  load: ({ tx, input }) => lockCertificate(tx, input.certificateId),
  policy: (actor, { resource }) => keepsLabels(actor, resource),
  stepUp: true,
  handler: async ({ tx, input, resource: row, actor, now, fail }) => {
    if (row.state !== "confirmed" && row.state !== "suspended") fail("LABEL_NOT_CONFIRMED");
    await moveCertificate(tx, row, "withdrawn", { stateAt: now, reason: input.reason });
    const eventId = await noteEvent(tx, row, "withdrawn", { actor, now, reason: input.reason });
    await enqueueAll(tx, followLabelJob, await restingOn(tx, row));
    await tellHolder(tx, "label-news", row, eventId);
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { artisan: resource.artisanId } }),
  invalidates: ({ resource }) => [tags.artisan(resource.artisanId)],
});
