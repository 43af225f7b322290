import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { equipmentAward, equipmentAwardCode, equipmentFollowUp } from "#db/schema/index.ts";
import { eitherSide, keepsEquipment } from "#features/equipment/policy.ts";
import { awardRows, followUpRows, photoFor } from "#features/equipment/queries/read-awards.ts";
import { type AwardPage, awardInput, type DueRow } from "#features/equipment/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Equipment that was given, for the chamber and for whom it was given to. Row-level security keeps the code for the chamber. */
export const getAward = defineQuery({
  name: "equipment.get-award",
  input: awardInput,
  handler: async ({ tx, input: { awardId }, actor, now }): Promise<AwardPage | null> => {
    const [row] = await awardRows(tx, eq(equipmentAward.id, awardId));
    if (!row) return null;
    const reader = actor.kind === "person" ? actor.userId : null;
    const { photoId, ...facts } = row;
    const [kept] = await tx
      .select({ code: equipmentAwardCode.code })
      .from(equipmentAwardCode)
      .where(eq(equipmentAwardCode.awardId, awardId));
    return {
      ...facts,
      photo: photoFor(photoId, reader, now),
      followUps: await followUpRows(tx, eq(equipmentFollowUp.awardId, awardId), reader, now),
      code: row.state === "ready" ? (kept?.code ?? "") : "",
    };
  },
  policy: (actor, { resource }) => eitherSide(actor, resource),
});

/** Looks a chamber waits for or has to read: those that came first, then what is overdue, then what is asked for. */
export const listFollowUps = defineQuery({
  name: "equipment.list-follow-ups",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId }, actor, now }): Promise<DueRow[]> => {
    const { remind } = await ruleValue(tx, "equipment.follow-up", now);
    const late = dayAfter(dayInMorocco(now), -remind);
    const awards = await awardRows(
      tx,
      and(eq(equipmentAward.chamberId, chamberId), eq(equipmentAward.state, "received")),
    );
    const ids = awards.map(({ id }) => id);
    const rows = await followUpRows(
      tx,
      and(inArray(equipmentFollowUp.awardId, ids), inArray(equipmentFollowUp.state, ["asked", "sent"])),
      actor.kind === "person" ? actor.userId : null,
      now,
    );
    return rows
      .map((row) => {
        const award = awards.find(({ id }) => id === row.awardId);
        const isOverdue = row.state === "asked" && row.dueOn < late;
        return { ...row, name: award?.name ?? {}, item: award?.item ?? {}, isOverdue };
      })
      .toSorted((a, b) => order(a) - order(b) || (a.dueOn < b.dueOn ? -1 : 1));
  },
  policy: (actor, { input }) => keepsEquipment(actor, input),
});

const order = (row: DueRow) => (row.state === "sent" ? 0 : row.isOverdue ? 1 : 2);
