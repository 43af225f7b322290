import "server-only";
import { issuePieceRecord } from "#features/provenance/commands/issue-piece-record.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

export type BatchOutcome = { issued: number; refused: { pieceId: Id<"piece">; code: string }[] };

/**
 * Signs the records of many pieces, each in its own transaction: a refusal (RECORD_EXISTS after an earlier run)
 * leaves the others. `signedAt` gives each record its own date, else the context's.
 */
export async function issuePieceRecords(
  context: Context,
  pieces: readonly { pieceId: Id<"piece">; signedAt?: Date }[],
): Promise<BatchOutcome> {
  const outcome: BatchOutcome = { issued: 0, refused: [] };
  for (const { pieceId, signedAt } of pieces) {
    const result = await issuePieceRecord(
      { ...context, ...(signedAt ? { now: signedAt } : {}) },
      { pieceId },
    );
    if (result.ok) outcome.issued++;
    else outcome.refused.push({ pieceId, code: result.error.code });
  }
  return outcome;
}
