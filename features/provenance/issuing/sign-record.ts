import "server-only";
import type { Tx } from "#db/client.ts";
import { pieceRecord } from "#features/provenance/domain/piece-record.ts";
import { issueCredential } from "#features/provenance/issuing/issue-credential.ts";
import { type LockedPiece, readRecordFacts } from "#features/provenance/queries/read-record-facts.ts";
import { lists } from "#features/register/schema.ts";
import { env } from "#lib/env.ts";

const recordable = ["published", "paused", "sold"];

/** True for a piece that was shown, of a maker whose standing lists them. */
export function isRecordable({ state, artisanState }: Pick<LockedPiece, "state" | "artisanState">): boolean {
  return recordable.includes(state) && lists(artisanState);
}

/** Signs the record of a locked piece with its chamber's key, from the facts as they are now. */
export async function signRecord(tx: Tx, row: LockedPiece, now: Date) {
  const facts = await readRecordFacts(tx, row, env().CANONICAL_ORIGIN, now);
  return issueCredential(
    tx,
    {
      kind: "piece_record",
      chamber: { id: row.chamberId, key: row.chamberKey, name: row.chamberName },
      subject: { pieceId: row.id },
      build: (common) => pieceRecord(facts, common),
    },
    now,
  );
}
