import "server-only";
import { and, eq } from "drizzle-orm";
import { newsletterIssue, newsletterItem } from "#db/schema/index.ts";
import { composes } from "#features/newsletter/policy.ts";
import { readThings } from "#features/newsletter/queries/read-things.ts";
import { saveIssueInput } from "#features/newsletter/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Writes an issue down, new or over its draft. Refusals: ISSUE_CHANGED when somebody else has written meanwhile, ISSUE_SENT,
 * ITEM_UNKNOWN for what is not published.
 */
export const saveIssue = defineCommand({
  name: "newsletter.save-issue",
  input: saveIssueInput,
  errors: ["ISSUE_CHANGED", "ISSUE_SENT", "ITEM_UNKNOWN"],
  load: async ({ tx, input }) => {
    if (!input.issueId) return { issue: null };
    const [issue] = await tx
      .select()
      .from(newsletterIssue)
      .where(eq(newsletterIssue.id, input.issueId))
      .for("update");
    return issue ? { issue } : null;
  },
  policy: composes,
  handler: async ({ tx, input, resource: { issue }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (issue && issue.state !== "draft") fail("ISSUE_SENT");
    if (issue && issue.version !== input.version) fail("ISSUE_CHANGED");
    const things = await readThings(tx, input.items);
    if (things.length !== new Set(input.items.map(({ id }) => id)).size)
      fail("ITEM_UNKNOWN", { field: "items" });
    const { subject, intro } = input;
    const id = issue?.id ?? newId("newsletterIssue");
    if (issue)
      await tx
        .update(newsletterIssue)
        .set({ subject, intro, version: issue.version + 1 })
        .where(and(eq(newsletterIssue.id, id), eq(newsletterIssue.version, issue.version)));
    else
      await tx
        .insert(newsletterIssue)
        .values({ id, subject, intro, composedBy: actor.userId, createdAt: now });
    await tx.delete(newsletterItem).where(eq(newsletterItem.issueId, id));
    await tx
      .insert(newsletterItem)
      .values(things.map(({ kind, id: thingId }, position) => ({ issueId: id, position, kind, thingId })));
    return { issueId: id };
  },
  audit: ({ input, output }) => ({ object: output.issueId, detail: { items: input.items.length } }),
});
