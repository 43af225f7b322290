import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { collectionPiece, piece } from "#db/schema/catalogue.ts";
import { publishedArtisan, publishedPiece } from "#db/schema/published.ts";
import { collectionMember } from "#db/schema/published-catalogue.ts";
import type { ChosenPiece } from "#features/collections/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The pieces chosen by hand in their order, with whether anybody sees them there. */
export async function readChosen(
  tx: Tx,
  { id, chamberId }: { id: Id<"collection">; chamberId: Id<"chamber"> | null },
): Promise<ChosenPiece[]> {
  const rows = await tx
    .select({ id: piece.id, title: piece.title })
    .from(collectionPiece)
    .innerJoin(piece, eq(piece.id, collectionPiece.pieceId))
    .where(eq(collectionPiece.collectionId, id))
    .orderBy(asc(collectionPiece.position), asc(collectionPiece.pieceId));
  if (rows.length === 0) return [];
  const known = await tx
    .select({ id: publishedPiece.id, maker: publishedArtisan.name })
    .from(publishedPiece)
    .innerJoin(publishedArtisan, eq(publishedArtisan.id, publishedPiece.artisanId))
    .where(
      inArray(
        publishedPiece.id,
        rows.map((row) => row.id),
      ),
    );
  const members = await tx
    .select({ id: collectionMember.pieceId })
    .from(collectionMember)
    .where(eq(collectionMember.collectionId, id));
  const makers = new Map(known.map((row) => [row.id, row.maker]));
  const shown = new Set(members.map((member) => member.id));
  return rows.map((row) => ({
    ...{ ...row, maker: makers.get(row.id) ?? null },
    // Of a chamber's own collection no chamber is asked: what is not shown has left it, or the shop.
    state: shown.has(row.id) ? "shown" : makers.has(row.id) && !chamberId ? "waits" : "gone",
  }));
}
