import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { newsletterDelivery } from "#db/schema/index.ts";
import { deliveryInput } from "#features/newsletter/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Notes what came of a claimed reader's mail: it is out, their mailbox refused it for good, or it is to be tried again. */
export const noteDelivery = defineCommand({
  name: "newsletter.note-delivery",
  input: deliveryInput.extend({ outcome: z.enum(["sent", "refused", "failed"]) }),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input: { issueId, readerId, outcome }, now }) => {
    await tx
      .update(newsletterDelivery)
      .set({ outcome, at: now })
      .where(
        and(
          ...[eq(newsletterDelivery.issueId, issueId), eq(newsletterDelivery.readerId, readerId)],
          eq(newsletterDelivery.outcome, "sending"),
        ),
      );
  },
  audit: null,
});
