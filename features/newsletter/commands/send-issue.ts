import "server-only";
import { and, eq } from "drizzle-orm";
import { newsletterIssue } from "#db/schema/index.ts";
import { sendBatchJob } from "#features/newsletter/jobs.ts";
import { composes } from "#features/newsletter/policy.ts";
import { sendIssueInput } from "#features/newsletter/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Lets an issue go to everybody who has confirmed. It cannot be called back. Refusals: ISSUE_SENT, ISSUE_CHANGED. */
export const sendIssue = defineCommand({
  name: "newsletter.send-issue",
  input: sendIssueInput,
  stepUp: true,
  errors: ["ISSUE_SENT", "ISSUE_CHANGED"],
  load: async ({ tx, input }) => {
    const [issue] = await tx
      .select()
      .from(newsletterIssue)
      .where(eq(newsletterIssue.id, input.issueId))
      .for("update");
    return issue ?? null;
  },
  policy: composes,
  handler: async ({ tx, input, resource: issue, now, fail }) => {
    if (issue.state !== "draft") fail("ISSUE_SENT");
    if (issue.version !== input.version) fail("ISSUE_CHANGED");
    const moved = await tx
      .update(newsletterIssue)
      .set({ state: "sending", sendingAt: now })
      .where(and(eq(newsletterIssue.id, issue.id), eq(newsletterIssue.state, "draft")))
      .returning({ id: newsletterIssue.id });
    if (moved.length !== 1) fail("ISSUE_SENT");
    await enqueue(tx, sendBatchJob, { issueId: issue.id });
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
