import "server-only";
import { isNull, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { claimCode } from "#db/schema/verify.ts";
import { claimHash } from "#features/verify/commands/claim-hash.ts";
import { newClaimCode } from "#features/verify/domain/claim-code.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * A code for the field to scratch on the piece's label, in the caller's transaction, whose command says who may. It is told this
 * once and kept as a hash; a label printed again gets another one. Null for a piece that is claimed: it gets no new code.
 */
export async function createClaimCode(tx: Tx, pieceId: Id<"piece">, now: Date): Promise<string | null> {
  const code = newClaimCode();
  const written = await asProduct(tx, () =>
    tx
      .insert(claimCode)
      .values({ pieceId, codeHash: claimHash(pieceId, code), createdAt: now })
      .onConflictDoUpdate({
        target: claimCode.pieceId,
        set: { codeHash: sql`excluded.code_hash`, createdAt: now },
        setWhere: isNull(claimCode.claimedAt),
      })
      .returning({ pieceId: claimCode.pieceId }),
  );
  return written.length > 0 ? code : null;
}
