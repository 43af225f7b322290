import "server-only";
import { lockCertificate, moveCertificate } from "#features/quality/commands/lock-certificate.ts";
import { noteEvent } from "#features/quality/commands/note-event.ts";
import { keepsLabels } from "#features/quality/policy.ts";
import { certificateIdInput } from "#features/quality/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** It holds after all. Badges that were suspended with it come back by an officer's own decision. Refusals: LABEL_NOT_SUSPENDED. */
export const reinstateCertificate = defineCommand({
  name: "quality.reinstate-certificate",
  input: certificateIdInput,
  errors: ["LABEL_NOT_SUSPENDED"],
  load: ({ tx, input }) => lockCertificate(tx, input.certificateId),
  policy: (actor, { resource }) => keepsLabels(actor, resource),
  stepUp: true,
  handler: async ({ tx, resource: row, actor, now, fail }) => {
    if (row.state !== "suspended") fail("LABEL_NOT_SUSPENDED");
    await moveCertificate(tx, row, "confirmed", { stateAt: now, reason: null });
    await noteEvent(tx, row, "reinstated", { actor, now });
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { artisan: resource.artisanId } }),
  invalidates: ({ resource }) => [tags.artisan(resource.artisanId)],
});
