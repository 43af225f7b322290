import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { equipmentFollowUp } from "#db/schema/index.ts";
import { lockFollowUp } from "#features/equipment/commands/locks.ts";
import { moveFollowUp } from "#features/equipment/commands/move.ts";
import { judgesRequest, ownWorkshop } from "#features/equipment/policy.ts";
import { followUpInput, readFollowUpInput } from "#features/equipment/schema.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { ruleValue } from "#features/rules/index.ts";
import { addDocument, type KeptFile } from "#features/vault/index.ts";
import { dayAfterMonths, dayInMorocco } from "#lib/days.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Asks an artisan for a photograph once it is due, and once more after the days of the rule. Does nothing otherwise. */
export const askFollowUp = defineCommand({
  name: "equipment.ask-follow-up",
  input: followUpInput,
  errors: [],
  load: ({ tx, input }) => lockFollowUp(tx, input.followUpId),
  policy: onlySystem,
  handler: async ({ tx, resource: { followUp }, now }) => {
    const { id, state, dueOn, askedAt, remindedAt } = followUp;
    const { remind } = await ruleValue(tx, "equipment.follow-up", now);
    // The second letter names itself: of one name about one thing, one is sent.
    let letter: string = id;
    if (state === "planned" && dueOn <= dayInMorocco(now))
      await moveFollowUp(tx, followUp, "asked", { askedAt: now });
    else if (
      state === "asked" &&
      remindedAt === null &&
      askedAt !== null &&
      now.getTime() - askedAt.getTime() >= remind * 86_400_000
    ) {
      letter = `${id}.again`;
      await tx
        .update(equipmentFollowUp)
        .set({ remindedAt: now })
        .where(and(eq(equipmentFollowUp.id, id), isNull(equipmentFollowUp.remindedAt)));
    } else return { asked: false };
    await enqueue(tx, mailJob, { template: "equipment-follow-up", id: letter });
    return { asked: true };
  },
  audit: ({ input, output }) => (output.asked ? { object: input.followUpId } : null),
});

/** An artisan's photograph, which lies sealed in the private store, and their sentence. Refusals: NOT_ASKED. */
export const sendFollowUp = defineCommand({
  name: "equipment.send-follow-up",
  input: followUpInput.extend({
    sentence: z.string().trim().min(3, "REQUIRED").max(500, "TOO_LONG"),
    file: z.custom<KeptFile>((value) => typeof value === "object" && value !== null && "sealedKey" in value),
  }),
  errors: ["NOT_ASKED"],
  load: ({ tx, input }) => lockFollowUp(tx, input.followUpId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource),
  handler: async ({ tx, input, resource: { followUp, award }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (followUp.state !== "asked") fail("NOT_ASKED");
    const { chamberId, artisanId } = award;
    const photoId = await addDocument(tx, input.file, { chamberId, artisanId, uploadedBy: actor.userId });
    await moveFollowUp(tx, followUp, "sent", { sentAt: now, sentence: input.sentence, photoId });
  },
  audit: ({ input }) => ({ object: input.followUpId }),
});

/**
 * What an officer makes of it: in use, not in use, not found. Also of what never came, after a visit. The next look is planned while the
 * equipment is to be kept. Refusals: NOT_ASKED.
 */
export const readFollowUp = defineCommand({
  name: "equipment.read-follow-up",
  input: readFollowUpInput,
  errors: ["NOT_ASKED"],
  load: ({ tx, input }) => lockFollowUp(tx, input.followUpId),
  policy: (actor, { resource }) => judgesRequest(actor, resource),
  handler: async ({ tx, input, resource: { followUp, award }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (followUp.state !== "sent" && followUp.state !== "asked") fail("NOT_ASKED");
    const { finding, note } = input;
    await moveFollowUp(tx, followUp, "read", { finding, note, readBy: actor.userId, readAt: now });
    const { months } = await ruleValue(tx, "equipment.follow-up", now);
    const dueOn = dayAfterMonths(followUp.dueOn, months);
    if (award.state !== "received" || award.keepUntil === null || dueOn > award.keepUntil) return;
    await asProduct(tx, () =>
      tx.insert(equipmentFollowUp).values({ awardId: award.id, dueOn, createdAt: now }).onConflictDoNothing(),
    );
  },
  audit: ({ input }) => ({ object: input.followUpId, detail: { finding: input.finding } }),
});
