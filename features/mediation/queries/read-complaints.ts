import "server-only";
import { asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { user } from "#db/schema/identity.ts";
import { complaint, mediationProposal, mediationSession } from "#db/schema/mediation.ts";
import { artisanOrder } from "#db/schema/orders.ts";
import { deadlineOf } from "#features/mediation/domain/deadline.ts";
import type { People } from "#features/mediation/policy.ts";
import type { ComplaintDto, ComplaintLine } from "#features/mediation/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

const complainant = alias(artisan, "complainant");
const respondent = alias(artisan, "respondent");
const mediator = alias(artisan, "mediator");

export type Read = Omit<ComplaintDto, "mine"> & { people: People; bodyId: Id<"body"> | null };

/**
 * Complaints that the reader may see, whole. Which ones is for row-level security to say; names of the two makers are then read by the
 * product, because neither of them sees the other's record.
 */
export async function readComplaints(tx: Tx, where: SQL | undefined, now: Date): Promise<Read[]> {
  const seen = await tx
    .select({ id: complaint.id })
    .from(complaint)
    .where(where)
    .orderBy(desc(complaint.createdAt), desc(complaint.id))
    .limit(300);
  if (seen.length === 0) return [];
  return asProduct(tx, () =>
    whole(
      tx,
      seen.map(({ id }) => id),
      dayInMorocco(now),
    ),
  );
}

async function whole(tx: Tx, ids: Id<"complaint">[], today: string): Promise<Read[]> {
  const rows = await tx
    .select({
      complaint,
      complainant: complainant.name,
      respondent: respondent.name,
      bodyName: craftBody.name,
      orderNumber: artisanOrder.number,
      mediatorName: user.name,
      bodyMediator: mediator.name,
    })
    .from(complaint)
    .innerJoin(respondent, eq(respondent.id, complaint.respondentId))
    .leftJoin(complainant, eq(complainant.id, complaint.complainantArtisanId))
    .leftJoin(craftBody, eq(craftBody.id, complaint.bodyId))
    .leftJoin(artisanOrder, eq(artisanOrder.id, complaint.orderId))
    .leftJoin(user, eq(user.id, complaint.mediatorId))
    .leftJoin(mediator, eq(mediator.id, complaint.mediatorArtisanId))
    .where(inArray(complaint.id, ids))
    .orderBy(desc(complaint.createdAt), desc(complaint.id));
  const sessions = await tx
    .select()
    .from(mediationSession)
    .where(inArray(mediationSession.complaintId, ids))
    .orderBy(asc(mediationSession.heldAt));
  const proposals = await tx
    .select()
    .from(mediationProposal)
    .where(inArray(mediationProposal.complaintId, ids))
    .orderBy(asc(mediationProposal.n));
  return rows.map(({ complaint: row, ...names }) => {
    const own = proposals.filter(({ complaintId }) => complaintId === row.id);
    const { id, kind, state, chamberId, words, wish, outcome, nameBy, endBy } = row;
    const deadline = deadlineOf({ ...row, answerBy: own.at(-1)?.answerBy ?? null });
    return {
      ...{ id, kind, state, chamberId, words, wish, outcome, nameBy, endBy },
      filedOn: dayInMorocco(row.createdAt),
      complainant: names.complainant,
      respondent: names.respondent,
      bodyName: names.bodyName,
      orderNumber: names.orderNumber,
      mediator: mediatorOf(row, names),
      deadline: deadline && { ...deadline, isOver: deadline.day < today },
      sessions: sessions
        .filter(({ complaintId }) => complaintId === row.id)
        .map(({ id: sessionId, heldAt, place, note }) => ({
          ...{ id: sessionId, heldAt: heldAt.toISOString(), place, note },
        })),
      proposals: own.map(({ n, words: proposed, answerBy, complainantAnswer, respondentAnswer }) => ({
        ...{ n, words: proposed, answerBy },
        complainant: complainantAnswer,
        respondent: respondentAnswer,
      })),
      ...{ people: peopleOf(row), bodyId: row.bodyId },
    };
  });
}

/** A mediator as both parties read of them: by a name, and never by an address. */
function mediatorOf(
  { mediatorId, mediatorArtisanId }: typeof complaint.$inferSelect,
  names: { mediatorName: string | null; bodyMediator: LocalizedText | null },
): ComplaintDto["mediator"] {
  if (!mediatorId) return null;
  return mediatorArtisanId
    ? { of: "body", name: names.bodyMediator }
    : { of: "chamber", name: names.mediatorName };
}

/** What of a complaint a list shows. */
export const asLine = (read: Read): ComplaintLine => {
  const { id, kind, state, filedOn, complainant: who, respondent: whom, deadline } = read;
  return { id, kind, state, filedOn, complainant: who, respondent: whom, deadline };
};

const peopleOf = (row: typeof complaint.$inferSelect): People => {
  const { chamberId, complainantArtisanId, complainantUserId, respondentId, mediatorId } = row;
  const { mediatorArtisanId } = row;
  return { chamberId, complainantArtisanId, complainantUserId, respondentId, mediatorId, mediatorArtisanId };
};
