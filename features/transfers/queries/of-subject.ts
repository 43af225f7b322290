import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { transfer } from "#db/schema/applications.ts";
import { worksWithFiles } from "#features/applications/index.ts";
import { movesFor } from "#features/transfers/policy.ts";
import { readSubject } from "#features/transfers/queries/read-subject.ts";
import { readTransfers } from "#features/transfers/queries/read-transfers.ts";
import { type SubjectTransfers, subjectSchema } from "#features/transfers/schema.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The moves of a file or a maker, and whether one can be asked for: for the chamber that holds it. */
export const transfersOfSubject = defineQuery({
  name: "transfers.of-subject",
  input: z.strictObject({ subjectId: subjectSchema }),
  handler: async ({ tx, input: { subjectId }, actor }): Promise<SubjectTransfers | null> => {
    const subject = await readSubject(tx, subjectId);
    if (!subject || !worksWithFiles(actor, subject.chamberId)) return null;
    const of = isId("application", subjectId)
      ? eq(transfer.applicationId, subjectId)
      : eq(transfer.artisanId, subjectId as Id<"artisan">);
    const moves = await readTransfers(tx, actor, of);
    const waiting = moves.find(({ state }) => state === "requested") ?? null;
    const { chamberId, name, number, hindrance } = subject;
    return {
      ...{ subjectId, chamberId, name, number, hindrance, waiting },
      past: moves.filter(({ state }) => state !== "requested"),
      mayAsk: !waiting && !hindrance && movesFor(actor, chamberId),
    };
  },
  policy: (actor, { resource }) => (worksWithFiles(actor, resource.chamberId) ? "allow" : "hide"),
});
