import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { bodyOpinion } from "#db/schema/body-opinions.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import { readAssessment } from "#features/endangered/commands/lock-record.ts";
import { monthsAfter } from "#features/endangered/domain/months-after.ts";
import { type House, secondHouse } from "#features/endangered/policy.ts";
import { bodiesOf } from "#features/endangered/queries/bodies-of.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** A drafted assessment with the house the actor could read it for; null when there is none such, or it is decided already. */
export async function loadForReading(tx: Tx, id: Id<"assessment">, actor: Actor) {
  const row = await readAssessment(tx, id);
  if (!row?.chamberId) return null;
  const house = secondHouse(actor, row.chamberId, await bodiesOf(tx, row.craftId, actor));
  return { ...row, house };
}

export const mayRead = ({ house }: { house: House | null }): Decision => (house ? "allow" : "hide");

type Decided = Partial<
  Pick<typeof craftAssessment.$inferInsert, "state" | "returnNote" | "assessedOn" | "nextReviewOn">
>;

/** What an assessment becomes with which its second reader agrees today. */
export async function confirmed(tx: Tx, now: Date): Promise<Decided> {
  const { reviewMonths } = await ruleValue(tx, "endangered.criteria", now);
  const today = dayInMorocco(now);
  return { state: "confirmed", assessedOn: today, nextReviewOn: monthsAfter(today, reviewMonths) };
}

/** Whether a body was asked for its opinion of an assessment: then two of its office holders read, and no single one. */
export async function isAsked(tx: Tx, id: Id<"assessment">, house: House): Promise<boolean> {
  if (!("bodyId" in house)) return false;
  const ofBody = and(eq(bodyOpinion.assessmentId, id), eq(bodyOpinion.bodyId, house.bodyId));
  const rows = await asProduct(tx, () =>
    tx
      .select({ id: bodyOpinion.id })
      .from(bodyOpinion)
      .where(and(ofBody, inArray(bodyOpinion.state, ["asked", "given"]))),
  );
  return rows.length > 0;
}

/**
 * The second reading of a body that gives it as an opinion, signed by the actor: agrees, or sends the draft back with a note. False when
 * it was decided already. Throws when the actor does not speak for the body about the craft.
 */
export async function readForBody(
  tx: Tx,
  reading: { assessmentId: Id<"assessment">; bodyId: Id<"body">; returnNote: string | null },
  actor: Actor,
  now: Date,
): Promise<boolean> {
  const { assessmentId, bodyId, returnNote } = reading;
  const decided = returnNote === null ? await confirmed(tx, now) : { state: "returned" as const, returnNote };
  return decide(tx, assessmentId, { bodyId }, actor, now, decided);
}

/**
 * Writes the second reader's decision, once. As the product: row-level security lets a chamber write its own drafts alone, and
 * the second reader is of another house; the table's triggers check that again. Returns false when it was decided already.
 */
export async function decide(
  tx: Tx,
  id: Id<"assessment">,
  house: House,
  actor: Actor,
  now: Date,
  decided: Decided,
): Promise<boolean> {
  if (actor.kind !== "person") throw new Error("somebody decides");
  const rows = await asProduct(tx, () =>
    tx
      .update(craftAssessment)
      .set({
        ...decided,
        decidedAt: now,
        secondReader: actor.userId,
        ...("chamberId" in house ? { secondChamberId: house.chamberId } : { secondBodyId: house.bodyId }),
      })
      .where(and(eq(craftAssessment.id, id), eq(craftAssessment.state, "drafted")))
      .returning({ id: craftAssessment.id }),
  );
  return rows.length > 0;
}
