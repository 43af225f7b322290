import "server-only";
import { and, asc, eq, gt, gte, inArray, lt, lte, notExists, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { labelCertificate, labelEvent } from "#db/schema/quality.ts";
import { followLabelJob } from "#features/badges/jobs.ts";
import { restingOn } from "#features/quality/commands/resting-on.ts";
import { tellHolder } from "#features/quality/commands/tell-holder.ts";
import { ruleValue } from "#features/rules/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayAfter, dayInMorocco, daysBetween } from "#lib/days.ts";
import { idSchema, newId } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { dueReminder } from "#lib/reminders.ts";

const batch = 200;

/**
 * Notes confirmed certificates whose last day has passed, once each: their state stays, the day has said it already. Pages kept in a cache
 * become stale, and badges that stand on them are looked at. Answers whether there may be more.
 */
export const noteEnded = defineCommand({
  name: "quality.note-ended",
  input: z.strictObject({}),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const noted = tx
      .select({ one: sql`1` })
      .from(labelEvent)
      .where(and(eq(labelEvent.certificateId, labelCertificate.id), eq(labelEvent.kind, "expired")));
    const rows = await tx
      .select()
      .from(labelCertificate)
      .where(
        and(
          ...[eq(labelCertificate.state, "confirmed"), lt(labelCertificate.expiresOn, dayInMorocco(now))],
          notExists(noted),
        ),
      )
      .orderBy(asc(labelCertificate.id))
      .limit(batch);
    for (const row of rows) {
      const { id: certificateId, chamberId } = row;
      await tx
        .insert(labelEvent)
        .values({ certificateId, chamberId, kind: "expired", at: now })
        .onConflictDoNothing();
      await enqueueAll(tx, followLabelJob, await restingOn(tx, row));
    }
    const makers = [...new Set(rows.map(({ artisanId }) => artisanId))];
    return { ended: rows.length, more: rows.length === batch, makers };
  },
  audit: ({ output }) => (output.ended > 0 ? { object: "label", detail: { ended: output.ended } } : null),
  invalidates: ({ output }) => output.makers.map((id) => tags.artisan(id)),
});

/**
 * Tells holders that a certificate runs out soon, on the days of the rule `label.reminders`: each once, and of those that were missed the
 * nearest alone. None about one that is being renewed already. `next` is where to go on, null at the end.
 */
export const remindHolders = defineCommand({
  name: "quality.remind-holders",
  input: z.strictObject({ after: idSchema("labelCertificate").optional() }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input, now }) => {
    const { days } = await ruleValue(tx, "label.reminders", now);
    const today = dayInMorocco(now);
    const rows = await tx
      .select()
      .from(labelCertificate)
      .where(
        and(
          ...[eq(labelCertificate.state, "confirmed"), gte(labelCertificate.expiresOn, today)],
          lte(labelCertificate.expiresOn, dayAfter(today, Math.max(...days))),
          input.after ? gt(labelCertificate.id, input.after) : undefined,
        ),
      )
      .orderBy(asc(labelCertificate.id))
      .limit(batch);
    const ids = rows.map(({ id }) => id);
    const sent = ids.length
      ? await tx
          .select({ id: labelEvent.certificateId, days: labelEvent.reason })
          .from(labelEvent)
          .where(and(inArray(labelEvent.certificateId, ids), eq(labelEvent.kind, "reminded")))
      : [];
    let told = 0;
    for (const row of rows) {
      const before = sent.filter(({ id }) => id === row.id).map((one) => Number(one.days));
      const due = dueReminder(daysBetween(today, row.expiresOn), days, before);
      if (due !== null && (await remind(tx, row, { due, now }))) told += 1;
    }
    return { told, next: rows.length === batch ? (rows.at(-1)?.id ?? null) : null };
  },
  audit: ({ output }) => (output.told > 0 ? { object: "label", detail: { reminders: output.told } } : null),
});

/** Notes the reminder and queues its letter, which is named by the note: each of the three is a letter of its own. */
async function remind(
  tx: Tx,
  row: typeof labelCertificate.$inferSelect,
  { due, now }: { due: number; now: Date },
): Promise<boolean> {
  const id = newId("labelEvent");
  const noted = await tx
    .insert(labelEvent)
    .values({
      ...{ id, certificateId: row.id, chamberId: row.chamberId, kind: "reminded" as const },
      ...{ reason: String(due), at: now },
    })
    .onConflictDoNothing()
    .returning({ id: labelEvent.id });
  if (noted.length === 0) return false;
  await tellHolder(tx, "label-reminder", row, id);
  return true;
}
