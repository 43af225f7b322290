import "server-only";
import { and, asc, desc, eq, ne, type SQL } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { piece } from "#db/schema/catalogue.ts";
import { pieceReport } from "#db/schema/reports.ts";
import { mayWorkWithReports } from "#features/reports/policy.ts";
import { lineColumns, toLine } from "#features/reports/queries/lines.ts";
import type { ReportLine, ReportList } from "#features/reports/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Lines a list shows. */
const shown = { open: 200, decided: 50 };

/** The reports of a chamber: what waits, the oldest first, and what was answered last. */
export const listReports = defineQuery({
  name: "reports.list",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input, actor }): Promise<ReportList | null> => {
    if (mayWorkWithReports(actor, input.chamberId) !== "allow") return null;
    const of = eq(pieceReport.chamberId, input.chamberId);
    const [isOpen, isDecided] = [eq(pieceReport.state, "open"), ne(pieceReport.state, "open")];
    return {
      open: await lines(tx, and(of, isOpen), asc(pieceReport.createdAt), shown.open),
      decided: await lines(tx, and(of, isDecided), desc(pieceReport.decidedAt), shown.decided),
    };
  },
  policy: (actor, { input }) => mayWorkWithReports(actor, input.chamberId),
});

async function lines(tx: Tx, which: SQL | undefined, order: SQL, most: number): Promise<ReportLine[]> {
  const rows = await tx
    .select(lineColumns)
    .from(pieceReport)
    .innerJoin(piece, eq(piece.id, pieceReport.pieceId))
    .where(which)
    .orderBy(order, asc(pieceReport.id))
    .limit(most);
  return rows.map(toLine);
}
