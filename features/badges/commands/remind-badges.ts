import "server-only";
import { and, asc, eq, gt, inArray, lte } from "drizzle-orm";
import { z } from "zod";
import { badgeEvent } from "#db/schema/badges.ts";
import { piece } from "#db/schema/catalogue.ts";
import { badge } from "#db/schema/provenance.ts";
import { tellMaker } from "#features/badges/commands/tell-maker.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { daysBetween } from "#lib/days.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { dueReminder } from "#lib/reminders.ts";

const batch = 200;

/**
 * Tells makers that a badge runs out soon, at the days of the rule `badge.reminders`: each once, and of those that were missed the
 * nearest alone. The chamber has its list. `next` is where to go on, null at the end.
 */
export const remindBadges = defineCommand({
  name: "badges.remind-badges",
  input: z.strictObject({ after: idSchema("badge").optional() }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input, now }) => {
    const { days } = await ruleValue(tx, "badge.reminders", now);
    const horizon = new Date(now.getTime() + (Math.max(...days) + 1) * 86_400_000);
    const rows = await tx
      .select({
        ...{ id: badge.id, chamberId: badge.chamberId, expiresAt: badge.expiresAt },
        ...{ artisanId: badge.artisanId, ofPiece: piece.artisanId },
      })
      .from(badge)
      .leftJoin(piece, eq(piece.id, badge.pieceId))
      .where(
        and(
          ...[eq(badge.state, "active"), gt(badge.expiresAt, now), lte(badge.expiresAt, horizon)],
          input.after ? gt(badge.id, input.after) : undefined,
        ),
      )
      .orderBy(asc(badge.id))
      .limit(batch);
    const ids = rows.map(({ id }) => id);
    const sent = ids.length
      ? await tx
          .select({ badgeId: badgeEvent.badgeId, days: badgeEvent.reason })
          .from(badgeEvent)
          .where(and(inArray(badgeEvent.badgeId, ids), eq(badgeEvent.kind, "reminded")))
      : [];
    const sentOf = (id: Id<"badge">) =>
      sent.filter(({ badgeId }) => badgeId === id).map((row) => Number(row.days));
    let told = 0;
    for (const row of rows) {
      if (!row.expiresAt) continue;
      const left = daysBetween(dayInMorocco(now), dayInMorocco(row.expiresAt));
      const due = dueReminder(left, days, sentOf(row.id));
      if (due === null) continue;
      const noted = await tx
        .insert(badgeEvent)
        .values({
          ...{ badgeId: row.id, chamberId: row.chamberId, kind: "reminded", at: now },
          reason: String(due),
        })
        .onConflictDoNothing()
        .returning({ id: badgeEvent.id });
      if (noted.length === 0) continue;
      await tellMaker(
        tx,
        "badge-reminder",
        { id: row.id, makerId: row.artisanId ?? row.ofPiece },
        String(due),
      );
      told += 1;
    }
    return { told, next: rows.length === batch ? (rows.at(-1)?.id ?? null) : null };
  },
  audit: ({ output }) => (output.told > 0 ? { object: "badge", detail: { reminders: output.told } } : null),
});
