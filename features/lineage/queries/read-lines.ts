import "server-only";
import { desc, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import { lineage, pastMaster } from "#db/schema/lineage.ts";
import type { LineDto } from "#features/lineage/schema.ts";

const master = alias(artisan, "master");
const apprentice = alias(artisan, "apprentice");

/** Lines with the names of both people as far as the reader may see them, the latest first. */
export async function readLines(tx: Tx, which: SQL | undefined): Promise<LineDto[]> {
  const rows = await tx
    .select({
      id: lineage.id,
      craftId: lineage.craftId,
      craftName: craft.name,
      masterName: master.name,
      pastName: pastMaster.name,
      pastMasterId: lineage.pastMasterId,
      apprenticeName: apprentice.name,
      masterId: lineage.masterId,
      apprenticeId: lineage.apprenticeId,
      kind: lineage.kind,
      sinceYear: lineage.sinceYear,
      untilYear: lineage.untilYear,
      evidence: lineage.evidence,
      state: lineage.state,
      masterAgreedAt: lineage.masterAgreedAt,
      apprenticeAgreedAt: lineage.apprenticeAgreedAt,
      declineNote: lineage.declineNote,
    })
    .from(lineage)
    .innerJoin(craft, eq(craft.id, lineage.craftId))
    .leftJoin(master, eq(master.id, lineage.masterId))
    .leftJoin(pastMaster, eq(pastMaster.id, lineage.pastMasterId))
    .leftJoin(apprentice, eq(apprentice.id, lineage.apprenticeId))
    .where(which)
    .orderBy(desc(lineage.createdAt), desc(lineage.id));
  return rows.map(({ pastName, masterAgreedAt, apprenticeAgreedAt, ...row }) => ({
    ...row,
    masterName: row.masterName ?? pastName,
    isPast: row.pastMasterId !== null,
    masterAgreed: row.masterId === null || masterAgreedAt !== null,
    apprenticeAgreed: apprenticeAgreedAt !== null,
  }));
}
