import "server-only";
import { and, asc, eq, gt, gte, inArray, lte } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { card, cardReminder } from "#db/schema/cards.ts";
import { tellHolder } from "#features/cards/commands/tell-holder.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { dayAfter, daysBetween } from "#lib/days.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { dueReminder } from "#lib/reminders.ts";

const batch = 500;

/**
 * Reminds holders whose card runs out soon, at the days of the rule card.reminders: each reminder once, and of those that
 * were missed the nearest alone. Works through the cards by id, `batch` at a time: `next` is where to go on, null at the
 * end. Holders who are suspended or struck off are left alone: renewing would not help them.
 */
export const remindHolders = defineCommand({
  name: "cards.remind",
  input: z.strictObject({ after: idSchema("card").optional() }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input, now }) => {
    const { days } = await ruleValue(tx, "card.reminders", now);
    const today = dayInMorocco(now);
    const cards = await runningOut(tx, { today, within: Math.max(...days), after: input.after });
    const sent = await sentTo(
      tx,
      cards.map(({ id }) => id),
    );
    let told = 0;
    for (const { id, chamberId, validUntil } of cards) {
      const due = dueReminder(daysBetween(today, validUntil), days, sent.get(id) ?? []);
      if (due === null) continue;
      const noted = await tx
        .insert(cardReminder)
        .values({ cardId: id, chamberId, daysBefore: due, at: now })
        .onConflictDoNothing()
        .returning({ cardId: cardReminder.cardId });
      if (noted.length === 0) continue;
      await tellHolder(tx, "card-reminder", id, String(due));
      told += 1;
    }
    return { told, next: cards.length === batch ? (cards.at(-1)?.id ?? null) : null };
  },
  audit: ({ output }) => (output.told > 0 ? { object: "card", detail: { reminders: output.told } } : null),
});

function runningOut(
  tx: Tx,
  { today, within, after }: { today: string; within: number; after: Id<"card"> | undefined },
) {
  const horizon = dayAfter(today, within);
  return tx
    .select({ id: card.id, chamberId: card.chamberId, validUntil: card.validUntil })
    .from(card)
    .innerJoin(artisan, eq(artisan.id, card.artisanId))
    .where(
      and(
        eq(card.state, "active"),
        gte(card.validUntil, today),
        lte(card.validUntil, horizon),
        inArray(artisan.state, ["registered", "reinstated"]),
        after ? gt(card.id, after) : undefined,
      ),
    )
    .orderBy(asc(card.id))
    .limit(batch);
}

async function sentTo(tx: Tx, ids: readonly Id<"card">[]): Promise<Map<Id<"card">, number[]>> {
  const sent = new Map<Id<"card">, number[]>();
  if (ids.length === 0) return sent;
  const rows = await tx
    .select({ cardId: cardReminder.cardId, daysBefore: cardReminder.daysBefore })
    .from(cardReminder)
    .where(inArray(cardReminder.cardId, [...ids]));
  for (const { cardId, daysBefore } of rows) sent.set(cardId, [...(sent.get(cardId) ?? []), daysBefore]);
  return sent;
}
