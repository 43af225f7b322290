import type { Database } from "#db/client.ts";
import { craftAssessment, craftFact, craftIndicator, craftRecord } from "#db/schema/endangered.ts";
import { lineage, pastMaster } from "#db/schema/lineage.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeGrant } from "#tests/factories/people.ts";
import { words } from "#tests/factories/words.ts";

type Given = {
  craftId: Id<"craft">;
  chamberId: Id<"chamber">;
  artisanId: Id<"artisan">;
  artisanUser: Id<"user"> | undefined;
  verifierUser: Id<"user"> | undefined;
};

/** The file of a craft with a figure and a draft, and a line of learning that waits. The maker speaks for a body of the craft. */
export async function makeRegisterThings(db: Database, given: Given) {
  const { craftId, chamberId, artisanId, artisanUser, verifierUser } = given;
  if (!artisanUser || !verifierUser) throw new Error("somebody enters it");
  await makeGrant(db, { id: artisanUser, email: "artisan@example.test" }, { role: "artisan", artisanId });
  await db.insert(craftRecord).values({ craftId, chamberId });
  const indicatorId = newId("indicator");
  await db.insert(craftIndicator).values({
    ...{ id: indicatorId, craftId, chamberId, kind: "active_masters", value: 4, unit: "people" },
    ...{ asOf: "2026-06-01", source: "A survey", enteredBy: verifierUser },
  });
  const assessmentId = newId("assessment");
  await db.insert(craftAssessment).values({
    ...{ id: assessmentId, craftId, chamberId, state: "drafted", grade: "endangered" },
    ...{ assessedOn: "2026-06-01", source: "A survey", note: words("Few are left"), draftedBy: verifierUser },
  });
  const fact = { craftId, kind: "programme", label: "a-programme" };
  await db.insert(craftFact).values({ ...fact, source: "A paper", words: words("Programme") });
  const pastMasterId = newId("pastMaster");
  await db.insert(pastMaster).values({
    ...{ id: pastMasterId, craftId, chamberId, name: words("Master of old"), source: "A family book" },
  });
  const lineageId = newId("lineage");
  await db.insert(lineage).values({
    ...{ id: lineageId, craftId, chamberId, pastMasterId, apprenticeId: artisanId, kind: "apprenticeship" },
    ...{ sinceYear: 1990, untilYear: 1998, evidence: "A family book", apprenticeAgreedAt: new Date() },
  });
  return { indicatorId, assessmentId, lineageId, factCode: fact.label };
}
