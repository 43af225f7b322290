import type { Database } from "#db/client.ts";
import { pieceReport } from "#db/schema/reports.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

/** A report about a piece, which waits and whose writer left an address. */
export async function makeReportThings(db: Database, chamberId: Id<"chamber">, pieceId: Id<"piece">) {
  const reportId = newId("pieceReport");
  await db.insert(pieceReport).values({
    ...{ id: reportId, number: `T-${reportId.slice(-8)}`, pieceId, chamberId },
    ...{ reason: "wrong_facts", text: "Wrong.", email: "reporter@example.test", locale: "fr" },
  });
  return { reportId };
}
