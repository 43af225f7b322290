import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceMark } from "#db/schema/piece-marks.ts";
import type { MarkDto } from "#features/listing/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What the chamber points at on a piece's photographs today, numbered as it was pointed at. */
export async function readMarks(tx: Tx, pieceId: Id<"piece">): Promise<MarkDto[]> {
  return tx
    .select({
      id: pieceMark.id,
      imageId: pieceMark.imageId,
      x: pieceMark.x,
      y: pieceMark.y,
      width: pieceMark.width,
      height: pieceMark.height,
      reason: pieceMark.reason,
      note: pieceMark.note,
    })
    .from(pieceMark)
    .where(and(eq(pieceMark.pieceId, pieceId), isNull(pieceMark.settledAt)))
    .orderBy(asc(pieceMark.createdAt), asc(pieceMark.id));
}
