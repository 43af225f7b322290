import "server-only";
import { eq } from "drizzle-orm";
import { verifiablePiece } from "#db/schema/published-provenance.ts";
import { pieceReport } from "#db/schema/reports.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { newReportNumber } from "#features/reports/domain/number.ts";
import { fileInput } from "#features/reports/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { anyone } from "#lib/kernel/policy.ts";

/**
 * Puts a report about a piece that is or was shown, or signed for, into the queue of the chamber that holds its maker. Anybody may, signed in or not;
 * who it was is not written down, but for the address they left. The limits are counted by the flow that calls this.
 */
export const fileReport = defineCommand({
  name: "reports.file",
  input: fileInput,
  errors: [],
  load: async ({ tx, input }) => {
    const [piece] = await tx
      .select({ id: verifiablePiece.id, chamberId: verifiablePiece.chamberId })
      .from(verifiablePiece)
      .where(eq(verifiablePiece.serial, input.serial));
    return piece ?? null;
  },
  policy: anyone,
  handler: async ({ tx, input, resource, now }) => {
    const { reason, text, email, locale } = input;
    const [id, number] = [newId("pieceReport"), newReportNumber()];
    const of = { pieceId: resource.id, chamberId: resource.chamberId };
    await tx.insert(pieceReport).values({ id, number, ...of, reason, text, email, locale, createdAt: now });
    if (email) await enqueue(tx, mailJob, { template: "report-received", id });
    return { id, number };
  },
  audit: ({ input, resource, output }) => ({
    object: output.id,
    detail: { piece: resource.id, chamber: resource.chamberId, reason: input.reason },
  }),
});
