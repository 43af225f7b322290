import "server-only";
import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import { document } from "#db/schema/vault.ts";
import { eraseAnswers } from "#features/applications/commands/erase-answers.ts";
import { moveFile } from "#features/applications/commands/move-file.ts";
import { ruleValue } from "#features/rules/index.ts";
import { shredDocuments } from "#features/vault/index.ts";
import { papers } from "#features/vault/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Drafts ended in one run; the job runs again until none is left. */
const batch = 100;
const day = 86_400_000;

/**
 * Forgets what is no longer needed, by the rule documents.retention: drafts nobody touched, identity papers some days after
 * a decision, and every picture of a file that was refused. Photographs of the registered stay with them.
 */
export const applyRetention = defineCommand({
  name: "applications.apply-retention",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const { draft, afterDecision } = await ruleValue(tx, "documents.retention", now);
    const drafts = await endDrafts(tx, new Date(now.getTime() - draft * day), now);
    const documents = await shredDecided(tx, new Date(now.getTime() - afterDecision * day), now);
    return { drafts, documents };
  },
  audit: ({ output }) =>
    output.drafts + output.documents > 0 ? { object: "rule:documents.retention", detail: output } : null,
});

async function endDrafts(tx: Tx, before: Date, now: Date): Promise<number> {
  const old = await tx
    .select()
    .from(application)
    .where(and(eq(application.state, "draft"), lt(application.updatedAt, before)))
    .limit(batch)
    .for("update", { skipLocked: true });
  for (const file of old) {
    await moveFile(tx, file, "withdrawn", {});
    await eraseAnswers(tx, file, "retention", now);
  }
  return old.length;
}

/** The day of a decision is that of its event; files older than events have the day they were last touched. */
function shredDecided(tx: Tx, before: Date, now: Date): Promise<number> {
  const decided = sql`exists (select 1 from ${application} a where a.id = ${document.applicationId}
    and (a.state = 'refused' or (a.state = 'approved' and ${inArray(document.kind, [...papers])}))
    and coalesce((select max(e.at) from application_event e where e.application_id = a.id and e.state = a.state),
      a.updated_at) < ${before.toISOString()}::timestamptz)`;
  return shredDocuments(tx, and(isNull(document.shreddedAt), decided), "retention", now);
}
