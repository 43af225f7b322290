import "server-only";
import { asc, eq } from "drizzle-orm";
import { fairAnswer, fairApplication, fairPiece, piece } from "#db/schema/index.ts";
import { criteriaOf, marksFor } from "#features/calls/index.ts";
import { judgesFair } from "#features/fairs/policy.ts";
import { fairTables } from "#features/fairs/queries/call-tables.ts";
import { readApplications } from "#features/fairs/queries/office-fairs.ts";
import { factsOf, readFair } from "#features/fairs/queries/read-fair.ts";
import { applicationInput, type OfficeApplication } from "#features/fairs/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** An application as the officers read it: answers, pieces, and what was given so far. Each reads the other's points once both wrote. */
export const getApplication = defineQuery({
  name: "fairs.get-application",
  input: applicationInput,
  handler: async ({ tx, input, actor, now }): Promise<OfficeApplication | null> => {
    const { applicationId } = input;
    const [found] = await tx
      .select({ fairId: fairApplication.fairId })
      .from(fairApplication)
      .where(eq(fairApplication.id, applicationId));
    const fair = found && (await readFair(tx, found.fairId));
    if (!fair) return null;
    const reader = actor.kind === "person" ? actor.userId : null;
    const [row] = await readApplications(tx, fair.fair.id, reader, applicationId);
    if (!row) return null;
    const answers = await tx.select().from(fairAnswer).where(eq(fairAnswer.applicationId, applicationId));
    const pieces = await tx
      .select({ id: piece.id, title: piece.title })
      .from(fairPiece)
      .innerJoin(piece, eq(piece.id, fairPiece.pieceId))
      .where(eq(fairPiece.applicationId, applicationId))
      .orderBy(asc(fairPiece.position));
    return {
      ...row,
      fair: factsOf(fair.fair, fair.chamberName, now),
      criteria: (await criteriaOf(tx, fairTables, fair.fair.id)).map((criterion) => ({
        ...criterion,
        answer: answers.find(({ criterionId }) => criterionId === criterion.id)?.answer ?? null,
      })),
      pieces: pieces.map((one) => ({ ...one, slug: one.id })),
      scores: await marksFor(tx, fairTables, applicationId, reader),
    };
  },
  policy: (actor, { resource }) => judgesFair(actor, resource.fair),
});
