import "server-only";
import { lockCertificate, moveCertificate } from "#features/quality/commands/lock-certificate.ts";
import { noteEvent } from "#features/quality/commands/note-event.ts";
import { keepsLabels } from "#features/quality/policy.ts";
import { reasonInput } from "#features/quality/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Does not confirm what was written down, or takes it back, with the reason. Refusals: LABEL_NOT_RECORDED. */
export const declineCertificate = defineCommand({
  name: "quality.decline-certificate",
  input: reasonInput,
  errors: ["LABEL_NOT_RECORDED"],
  load: ({ tx, input }) => lockCertificate(tx, input.certificateId),
  policy: (actor, { resource }) => keepsLabels(actor, resource),
  handler: async ({ tx, input, resource: row, actor, now, fail }) => {
    if (row.state !== "recorded") fail("LABEL_NOT_RECORDED");
    await moveCertificate(tx, row, "declined", { stateAt: now, reason: input.reason });
    await noteEvent(tx, row, "declined", { actor, now, reason: input.reason });
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
