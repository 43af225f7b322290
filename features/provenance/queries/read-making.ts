import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceImage } from "#db/schema/catalogue.ts";
import { pieceChange } from "#db/schema/piece-changes.ts";
import { material, pieceMaterial, pieceTechnique, technique } from "#db/schema/taxonomy.ts";
import type { RecordFacts } from "#features/provenance/domain/piece-record.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

type Row = { id: Id<"piece">; materials: LocalizedText[]; shownAt: Date };

/** What a piece is made of and how, and when that was last changed. Who sold the material is nobody's business. */
export async function readMaking(
  tx: Tx,
  row: Row,
): Promise<Pick<RecordFacts, "materials" | "techniques" | "changedAt">> {
  const origins = await tx
    .select({ name: material.name, sharePercent: pieceMaterial.sharePercent, lot: pieceMaterial.lot })
    .from(pieceMaterial)
    .innerJoin(material, eq(material.key, pieceMaterial.materialKey))
    .where(eq(pieceMaterial.pieceId, row.id))
    .orderBy(asc(pieceMaterial.position), asc(pieceMaterial.materialKey));
  const techniques = await tx
    .select({ name: technique.name })
    .from(pieceTechnique)
    .innerJoin(technique, eq(technique.key, pieceTechnique.techniqueKey))
    .where(eq(pieceTechnique.pieceId, row.id))
    .orderBy(asc(technique.key));
  const [last] = await tx
    .select({ at: sql<Date | null>`max(${pieceChange.createdAt})`.mapWith(pieceChange.createdAt) })
    .from(pieceChange)
    .where(eq(pieceChange.pieceId, row.id));
  return {
    materials: materialsOf(row.materials, origins),
    techniques: techniques.map(({ name }) => name),
    changedAt: last?.at ?? row.shownAt,
  };
}

/** The maker's own words for the materials, which stand in the order of the taxonomy's; its names where the two do not pair. */
function materialsOf(own: readonly LocalizedText[], origins: RecordFacts["materials"]) {
  if (own.length === origins.length)
    return origins.map((origin, n) => ({ ...origin, name: own[n] ?? origin.name }));
  const isTold = origins.some(({ sharePercent, lot }) => sharePercent !== null || lot !== null);
  return isTold ? origins : own.map((name) => ({ name, sharePercent: null, lot: null }));
}

/** The pictures of a piece with the digests of their published bytes, in the maker's order. */
export async function readImages(tx: Tx, id: Id<"piece">, origin: string): Promise<RecordFacts["images"]> {
  const rows = await tx
    .select({
      view: pieceImage.view,
      file: pieceImage.recordFile,
      recordSha256: pieceImage.recordSha256,
      originalSha256: pieceImage.originalSha256,
      isDemonstration: pieceImage.isDemonstration,
    })
    .from(pieceImage)
    .where(eq(pieceImage.pieceId, id))
    .orderBy(asc(pieceImage.position));
  return rows.map(({ file, recordSha256, originalSha256, ...image }) => ({
    ...image,
    url: file && `${origin}/media/${file}`,
    sha256: recordSha256 ?? originalSha256,
  }));
}
