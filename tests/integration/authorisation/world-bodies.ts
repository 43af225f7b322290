import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { artisan as artisanTable } from "#db/schema/artisans.ts";
import {
  bodyAccount,
  bodyDues,
  bodyDuesAmount,
  bodyDuesAttempt,
  bodyDuesCall,
  bodyTransfer,
} from "#db/schema/body-dues.ts";
import { bodyMeeting, bodyMinutes } from "#db/schema/body-minutes.ts";
import { bodyOpinion } from "#db/schema/body-opinions.ts";
import { election } from "#db/schema/elections.ts";
import { fundGrant } from "#db/schema/fund.ts";
import { lineage } from "#db/schema/lineage.ts";
import { complaint } from "#db/schema/mediation.ts";
import { dispute } from "#db/schema/refunds.ts";
import { sealBodyRib } from "#features/custody/rib-seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

type Given = {
  bodyId: Id<"body">;
  bodyMemberId: Id<"bodyMember">;
  chamberId: Id<"chamber">;
  artisanId: Id<"artisan">;
  masterId: Id<"artisan">;
  craftId: Id<"craft">;
  userOf: Readonly<Record<string, Id<"user">>>;
};

/** An election that was called, a shopper's complaint that the verifier mediates, and a grant that waits for its second officer. */
export async function makeBodyLife(db: Database, given: Given) {
  const { bodyId, bodyMemberId, chamberId, artisanId, masterId, craftId, userOf } = given;
  const { admin, shopper, verifier } = userOf;
  if (!admin || !shopper || !verifier) throw new Error("somebody does it");
  const electionId = newId("election");
  await db.insert(election).values({
    ...{ id: electionId, bodyId, chamberId, office: "secretary", calledBy: admin },
    ...{ opensOn: "2026-06-01", closesOn: "2026-06-02" },
  });
  const complaintId = newId("complaint");
  await db.insert(complaint).values({
    ...{ id: complaintId, chamberId, respondentId: artisanId, complainantUserId: shopper, filedBy: shopper },
    ...{ kind: "delay", words: "It has not come", wish: "That it comes", nameBy: "2999-01-01" },
    ...{ state: "mediating", mediatorId: verifier, endBy: "2999-01-01" },
  });
  const taughtId = newId("lineage");
  await db.insert(lineage).values({
    ...{ id: taughtId, craftId, chamberId, masterId, apprenticeId: artisanId, kind: "apprenticeship" },
    ...{ sinceYear: 2001, evidence: "A contract", state: "attested", attestedBy: verifier },
    ...{ attestedAt: new Date(), masterAgreedAt: new Date(), apprenticeAgreedAt: new Date() },
  });
  const grantId = newId("fundGrant");
  await db.insert(fundGrant).values({
    ...{ id: grantId, craftId, chamberId, lineageId: taughtId, masterId, amountMinor: 100_00 },
    ...{ purpose: "A loom for the apprentice", proposedBy: admin },
  });
  return {
    ...{ electionId, complaintId, mediatorId: verifier, taughtId, grantId },
    ...(await makeBodyPapers(db, { bodyId, bodyMemberId, chamberId, artisanId, craftId, userOf })),
  };
}

/** Dues of the maker that are due, a decision that is not called, a transfer that waits, a meeting with a draft, and a question. */
async function makeBodyPapers(db: Database, given: Omit<Given, "masterId">) {
  const { bodyId, bodyMemberId: memberId, chamberId, artisanId, craftId, userOf } = given;
  const { admin } = userOf;
  const keeper = userOf.federation;
  if (!admin || !keeper) throw new Error("somebody does it");
  const of = { bodyId, chamberId, createdBy: admin };
  const decided = { dueOn: "2026-03-01", decidedOn: "2026-01-10", source: "Minutes" };
  const [callId, duesDraftId] = [newId("duesCall"), newId("duesCall")];
  await db.insert(bodyDuesCall).values([
    { id: callId, ...of, year: 2026, ...decided },
    { id: duesDraftId, ...of, year: 2025, ...decided },
  ]);
  const [maker] = await db.select().from(artisanTable).where(eq(artisanTable.id, artisanId));
  if (!maker) throw new Error("a maker");
  const amount = { kind: maker.kind, amountMinor: 100_00 };
  await db.insert(bodyDuesAmount).values([
    { callId, ...amount },
    { callId: duesDraftId, ...amount },
  ]);
  await db
    .update(bodyDuesCall)
    .set({ state: "called", calledBy: admin, calledAt: new Date() })
    .where(eq(bodyDuesCall.id, callId));
  const duesId = newId("dues");
  await db
    .insert(bodyDues)
    .values({ id: duesId, callId, bodyId, chamberId, memberId, artisanId, ...amount, dueOn: "2026-03-01" });
  const duesAttemptId = newId("duesAttempt");
  await db.insert(bodyDuesAttempt).values({
    ...{ id: duesAttemptId, duesId, n: 1, idempotencyKey: duesAttemptId, locale: "ar" },
    expiresAt: new Date("2999-01-01"),
  });
  const accountId = newId("bodyAccount");
  const account = { sealedRib: sealBodyRib(accountId, "0".repeat(24)), lastFour: "0000", holder: "The body" };
  await db.insert(bodyAccount).values({
    ...{ id: accountId, bodyId, chamberId, ...account, source: "Minutes", recordedBy: keeper },
    createdAt: new Date("2026-01-10"),
  });
  const bodyTransferId = newId("bodyTransfer");
  await db
    .insert(bodyTransfer)
    .values({ id: bodyTransferId, bodyId, chamberId, accountId, amountMinor: 1_00, proposedBy: admin });
  const meetingId = newId("meeting");
  await db.insert(bodyMeeting).values({
    ...{ id: meetingId, bodyId, chamberId, kind: "assembly", heldAt: new Date("2026-01-10T10:00:00Z") },
    ...{ place: "The office", agenda: "The accounts", code: "123456", convenedBy: admin },
  });
  const minutesId = newId("minutes");
  await db.insert(bodyMinutes).values({
    ...{ id: minutesId, meetingId, bodyId, chamberId, n: 1, ar: "المحضر", attended: 1, writtenBy: admin },
  });
  const opinionId = newId("opinion");
  await db.insert(bodyOpinion).values({
    ...{
      id: opinionId,
      bodyId,
      chamberId,
      subject: "craft",
      craftId,
      answerBy: "2999-01-01",
      askedBy: admin,
    },
    question: "Is it still made as it was?",
  });
  const duesDisputeId = newId("dispute");
  await db.insert(dispute).values({
    ...{ id: duesDisputeId, stripeDisputeId: `du_${duesDisputeId}`, duesId, charge: "ch_dues" },
    ...{ status: "needs_response", reason: "fraudulent", currency: "MAD", amountMinor: 100_00 },
    openedAt: new Date(),
  });
  return {
    duesId,
    duesDraftId,
    duesAttemptId,
    duesDisputeId,
    bodyTransferId,
    meetingId,
    minutesId,
    opinionId,
  };
}
