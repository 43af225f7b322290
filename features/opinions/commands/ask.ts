import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { bodyOpinion } from "#db/schema/body-opinions.ts";
import { craft } from "#db/schema/crafts.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import { speakersOf } from "#features/bodies/index.ts";
import { lockOpinion, moveOpinion } from "#features/opinions/commands/lock-opinion.ts";
import { tellBody } from "#features/opinions/commands/tell.ts";
import { mayAsk } from "#features/opinions/policy.ts";
import { askInput, withdrawInput } from "#features/opinions/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A chamber asks one of its bodies, or a national one, for its opinion of a craft, of the grade it has drafted for one, of a way of
 * listing or of a rule. About a grade the answer is the second reading of the draft. Refusals: BODY_UNKNOWN, NO_SPEAKERS for a body
 * with fewer than two office holders, CRAFT_UNKNOWN, NO_DRAFT of the chamber for the craft, NOT_OF_CRAFT when nobody of the body may
 * read for it, ASKED_ALREADY, DAY_PAST.
 */
export const askOpinion = defineCommand({
  name: "opinions.ask",
  input: askInput,
  errors: [
    ...(["BODY_UNKNOWN", "NO_SPEAKERS", "CRAFT_UNKNOWN", "NO_DRAFT"] as const),
    ...(["NOT_OF_CRAFT", "ASKED_ALREADY", "DAY_PAST"] as const),
  ],
  load: async ({ input }) => ({ chamberId: input.chamberId }),
  policy: (actor, { resource }) => mayAsk(actor, resource),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody asks");
    const { chamberId, bodyId, subject, craftId, question, texts, answerBy } = input;
    if (answerBy <= dayInMorocco(now)) fail("DAY_PAST", { field: "answerBy" });
    const [body] = await asProduct(tx, () =>
      tx.select().from(craftBody).where(eq(craftBody.id, bodyId)).for("share"),
    );
    const isOurs = body?.level === "national" || (chamberId !== null && body?.chamberId === chamberId);
    if (body?.state !== "active" || !isOurs) fail("BODY_UNKNOWN", { field: "bodyId" });
    const speakers = await speakersOf(tx, bodyId);
    if (new Set(speakers.map(({ userId }) => userId)).size < 2) fail("NO_SPEAKERS", { field: "bodyId" });
    if (craftId && (await tx.select({ id: craft.id }).from(craft).where(eq(craft.id, craftId))).length === 0)
      fail("CRAFT_UNKNOWN", { field: "craftId" });
    let assessmentId: Id<"assessment"> | null = null;
    if (subject === "grade" && craftId) {
      assessmentId = await draftOf(tx, craftId, chamberId);
      if (!assessmentId) return fail("NO_DRAFT", { field: "craftId" });
      if (!(await readsFor(tx, craftId, bodyId))) fail("NOT_OF_CRAFT", { field: "bodyId" });
    }
    const id = newId("opinion");
    const written = await asProduct(tx, () =>
      tx
        .insert(bodyOpinion)
        .values({
          ...{ id, bodyId, chamberId, subject, craftId: craftId ?? null, assessmentId, question, texts },
          ...{ answerBy, askedBy: actor.userId, createdAt: now },
        })
        .onConflictDoNothing()
        .returning({ id: bodyOpinion.id }),
    );
    if (written.length === 0) fail("ASKED_ALREADY", { field: "bodyId" });
    await tellBody(tx, id, bodyId, "asked");
    return { opinionId: id };
  },
  audit: ({ input, output }) => ({
    object: output.opinionId,
    detail: { body: input.bodyId, subject: input.subject },
  }),
});

/** Takes a question back, with the reason the body reads. Refusal: OPINION_OVER. */
export const withdrawOpinion = defineCommand({
  name: "opinions.withdraw",
  input: withdrawInput,
  errors: ["OPINION_OVER"],
  load: ({ tx, input, actor }) => lockOpinion(tx, input.opinionId, actor),
  policy: (actor, { resource }) => mayAsk(actor, resource),
  handler: async ({ tx, input, resource: row, fail }) => {
    if (row.state !== "asked" && row.state !== "given") fail("OPINION_OVER");
    await moveOpinion(tx, row, { state: "withdrawn", note: input.note });
    await tellBody(tx, row.id, row.bodyId, "withdrawn");
  },
  audit: ({ input }) => ({ object: input.opinionId }),
});

/** The draft of a chamber for a craft that waits for its second reader; the federation drafts none. */
async function draftOf(tx: Tx, craftId: Id<"craft">, chamberId: Id<"chamber"> | null) {
  if (!chamberId) return null;
  const own = and(eq(craftAssessment.craftId, craftId), eq(craftAssessment.chamberId, chamberId));
  const [row] = await asProduct(tx, () =>
    tx
      .select({ id: craftAssessment.id })
      .from(craftAssessment)
      .where(and(own, eq(craftAssessment.state, "drafted"))),
  );
  return row?.id ?? null;
}

/** Whether somebody of the body practises the craft, and so may sign a reading of it. */
async function readsFor(tx: Tx, craftId: Id<"craft">, bodyId: Id<"body">): Promise<boolean> {
  const { rows } = (await tx.execute(
    sql`select 1 from craft_readers(${craftId}) where body_id = ${bodyId} limit 1`,
  )) as unknown as { rows: unknown[] };
  return rows.length > 0;
}
