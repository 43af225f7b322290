import "server-only";
import { desc, eq, inArray, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craftBody, craftBodyMember } from "#db/schema/bodies.ts";
import { bodyOpinion } from "#db/schema/body-opinions.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import type { OpinionDto, OpinionLine } from "#features/opinions/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";

const giver = alias(artisan, "giver");
const signer = alias(artisan, "signer");
const giverSeat = alias(craftBodyMember, "giver_seat");
const signerSeat = alias(craftBodyMember, "signer_seat");

export type Read = Omit<OpinionDto, "mayAsk" | "mayGive" | "maySign"> & {
  bodyId: Id<"body">;
  givenBy: OpinionDto["givenBy"];
  giverId: Id<"user"> | null;
};

/**
 * Opinions that the reader may see, the latest first. Which ones is for row-level security to say; names of the two office holders are
 * then read by the product.
 */
export async function readOpinions(tx: Tx, where: SQL | undefined, now: Date): Promise<Read[]> {
  const seen = await tx
    .select({ id: bodyOpinion.id })
    .from(bodyOpinion)
    .where(where)
    .orderBy(desc(bodyOpinion.createdAt), desc(bodyOpinion.id))
    .limit(200);
  const ids = seen.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await asProduct(tx, () =>
    tx
      .select({
        opinion: bodyOpinion,
        bodyName: craftBody.name,
        craftName: craft.name,
        chamberName: chamber.name,
        grade: craftAssessment.grade,
        assessed: craftAssessment.state,
        givenBy: giver.name,
        signedBy: signer.name,
      })
      .from(bodyOpinion)
      .innerJoin(craftBody, eq(craftBody.id, bodyOpinion.bodyId))
      .leftJoin(craft, eq(craft.id, bodyOpinion.craftId))
      .leftJoin(chamber, eq(chamber.id, bodyOpinion.chamberId))
      .leftJoin(craftAssessment, eq(craftAssessment.id, bodyOpinion.assessmentId))
      .leftJoin(giverSeat, eq(giverSeat.id, bodyOpinion.givenMemberId))
      .leftJoin(giver, eq(giver.id, giverSeat.artisanId))
      .leftJoin(signerSeat, eq(signerSeat.id, bodyOpinion.signedMemberId))
      .leftJoin(signer, eq(signer.id, signerSeat.artisanId))
      .where(inArray(bodyOpinion.id, ids))
      .orderBy(desc(bodyOpinion.createdAt), desc(bodyOpinion.id)),
  );
  const today = dayInMorocco(now);
  return rows.map(({ opinion: row, assessed, ...names }) => {
    const { id, bodyId, chamberId, craftId, subject, state, verdict, question, texts } = row;
    const { answerBy, reasons, note, isDemonstration } = row;
    const isOpen = state === "asked" || state === "given";
    return {
      ...{
        id,
        bodyId,
        chamberId,
        craftId,
        subject,
        state,
        verdict,
        question,
        texts,
        answerBy,
        reasons,
        note,
      },
      ...{ ...names, isDemonstration, giverId: row.givenBy },
      isLate: isOpen && answerBy < today,
      isDecided: isOpen && assessed !== null && assessed !== "drafted",
      givenOn: row.givenAt && dayInMorocco(row.givenAt),
      publishedOn: row.publishedAt && dayInMorocco(row.publishedAt),
    };
  });
}

/** What of an opinion a list shows. */
export const asLine = (read: Read): OpinionLine => {
  const { id, subject, state, verdict, bodyName, craftName, question, answerBy, isLate } = read;
  return { id, subject, state, verdict, bodyName, craftName, question, answerBy, isLate };
};
