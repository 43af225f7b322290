import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { checkoutLine } from "#db/schema/index.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Cache tags of the pieces and makers in a checkout. */
export async function listPieceTags(tx: Tx, id: Id<"checkout">): Promise<string[]> {
  const rows = await tx
    .select({ pieceId: checkoutLine.pieceId, artisanId: checkoutLine.artisanId })
    .from(checkoutLine)
    .where(eq(checkoutLine.checkoutId, id));
  return tagsOfLines(rows);
}

/** The same of lines that are at hand. */
export function tagsOfLines(lines: readonly { pieceId: Id<"piece">; artisanId: Id<"artisan"> }[]): string[] {
  return lines.flatMap(({ pieceId, artisanId }) => [tags.piece(pieceId), tags.artisan(artisanId)]);
}
