import "server-only";
import { desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import type { EndangeredGrade, GradeReason } from "#features/endangered/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

/** An assessment in whatever state, as the offices see it. Readers by their house, not by name. */
export type AssessmentLine = {
  id: Id<"assessment">;
  state: "drafted" | "confirmed" | "returned";
  grade: EndangeredGrade;
  proposedGrade: EndangeredGrade | null;
  reasons: GradeReason[];
  note: LocalizedText;
  source: string;
  assessedOn: string;
  nextReviewOn: string | null;
  returnNote: string | null;
  chamberName: LocalizedText | null;
  secondName: LocalizedText | null;
};

const other = alias(chamber, "other_chamber");

/** The assessments of a craft, the latest first. */
export async function assessmentsOf(tx: Tx, craftId: Id<"craft">): Promise<AssessmentLine[]> {
  const rows = await tx
    .select({
      id: craftAssessment.id,
      state: craftAssessment.state,
      grade: craftAssessment.grade,
      proposedGrade: craftAssessment.proposedGrade,
      reasons: craftAssessment.reasons,
      note: craftAssessment.note,
      source: craftAssessment.source,
      assessedOn: craftAssessment.assessedOn,
      nextReviewOn: craftAssessment.nextReviewOn,
      returnNote: craftAssessment.returnNote,
      chamberName: chamber.name,
      otherName: other.name,
      bodyName: craftBody.name,
    })
    .from(craftAssessment)
    .leftJoin(chamber, eq(chamber.id, craftAssessment.chamberId))
    .leftJoin(other, eq(other.id, craftAssessment.secondChamberId))
    .leftJoin(craftBody, eq(craftBody.id, craftAssessment.secondBodyId))
    .where(eq(craftAssessment.craftId, craftId))
    .orderBy(desc(craftAssessment.createdAt), desc(craftAssessment.id));
  return rows.map(({ otherName, bodyName, reasons, ...row }) => ({
    ...row,
    reasons: reasons ?? [],
    secondName: otherName ?? bodyName,
  }));
}
