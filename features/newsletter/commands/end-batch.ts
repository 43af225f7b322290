import "server-only";
import { and, eq } from "drizzle-orm";
import { newsletterIssue } from "#db/schema/index.ts";
import { sendBatchJob } from "#features/newsletter/jobs.ts";
import { readWaiting } from "#features/newsletter/queries/next-readers.ts";
import { claimMinutes, issueInput } from "#features/newsletter/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * A run is at its end: queues the next while readers wait, and closes the issue once nobody does. Where only those wait whom
 * another run has claimed, the next looks again when that run has either reached them or is dead.
 */
export const endBatch = defineCommand({
  name: "newsletter.end-batch",
  input: issueInput,
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input: { issueId }, now }) => {
    const waits = async (claimed: boolean) =>
      (await readWaiting(tx, { issueId, now, limit: 1, claimed })).length > 0;
    if (await waits(false)) {
      await enqueue(tx, sendBatchJob, { issueId });
      return { done: false };
    }
    if (await waits(true)) {
      await enqueue(tx, sendBatchJob, { issueId }, { startAfter: claimMinutes * 60 });
      return { done: false };
    }
    const done = await tx
      .update(newsletterIssue)
      .set({ state: "sent", sentAt: now })
      .where(and(eq(newsletterIssue.id, issueId), eq(newsletterIssue.state, "sending")))
      .returning({ id: newsletterIssue.id });
    return { done: done.length === 1 };
  },
  audit: ({ input, output }) => (output.done ? { object: input.issueId } : null),
});
