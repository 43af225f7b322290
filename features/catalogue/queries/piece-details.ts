import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import {
  publishedPieceTechnique,
  publishedResponsiblePerson,
  publishedSoldPiece,
  publishedTechnique,
} from "#db/schema/published-catalogue.ts";
import { publishedRecord } from "#db/schema/published-provenance.ts";
import type { PieceDetailsDto } from "#features/catalogue/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What a piece's page tells besides the piece itself: techniques, its signed record, who answers in the EU, when it left. */
export async function pieceDetails(db: Database, id: Id<"piece">): Promise<PieceDetailsDto> {
  const [techniques, records, responsible, sold] = await Promise.all([
    db
      .select({ name: publishedTechnique.name })
      .from(publishedPieceTechnique)
      .innerJoin(publishedTechnique, eq(publishedTechnique.key, publishedPieceTechnique.techniqueKey))
      .where(eq(publishedPieceTechnique.pieceId, id))
      .orderBy(asc(publishedTechnique.key)),
    db
      .select({ createdAt: publishedRecord.createdAt, revokedAt: publishedRecord.revokedAt })
      .from(publishedRecord)
      .where(eq(publishedRecord.pieceId, id))
      .orderBy(desc(publishedRecord.createdAt))
      .limit(1),
    db.select().from(publishedResponsiblePerson).limit(1),
    db
      .select({ soldAt: publishedSoldPiece.soldAt })
      .from(publishedSoldPiece)
      .where(eq(publishedSoldPiece.pieceId, id)),
  ]);
  const [record] = records;
  return {
    techniques: techniques.map(({ name }) => name),
    record: record
      ? { since: record.createdAt.toISOString(), revokedAt: record.revokedAt?.toISOString() ?? null }
      : null,
    responsible: responsible[0] ?? null,
    soldAt: sold[0]?.soldAt?.toISOString() ?? null,
  };
}
