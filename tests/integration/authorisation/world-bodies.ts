import type { Database } from "#db/client.ts";
import { election } from "#db/schema/elections.ts";
import { fundGrant } from "#db/schema/fund.ts";
import { lineage } from "#db/schema/lineage.ts";
import { complaint } from "#db/schema/mediation.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

type Given = {
  bodyId: Id<"body">;
  chamberId: Id<"chamber">;
  artisanId: Id<"artisan">;
  masterId: Id<"artisan">;
  craftId: Id<"craft">;
  userOf: Readonly<Record<string, Id<"user">>>;
};

/** An election that was called, a shopper's complaint that the verifier mediates, and a grant that waits for its second officer. */
export async function makeBodyLife(db: Database, given: Given) {
  const { bodyId, chamberId, artisanId, masterId, craftId, userOf } = given;
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
  return { electionId, complaintId, mediatorId: verifier, taughtId, grantId };
}
