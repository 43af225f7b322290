import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type PieceState, piece } from "#db/schema/catalogue.ts";
import { type FieldChange, pieceChange } from "#db/schema/piece-changes.ts";
import { mayBecome } from "#features/listing/domain/transitions.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/errors.ts";

type Entry = {
  by: "maker" | "chamber";
  kind: (typeof pieceChange.$inferInsert)["kind"];
  fields?: readonly FieldChange[];
  note?: string;
};

/** Adds an entry to a piece's log, in the transaction of the change it tells of. */
export async function logChange(tx: Tx, id: Id<"piece">, actor: Actor, entry: Entry): Promise<void> {
  await tx.insert(pieceChange).values({
    id: newId("pieceChange"),
    pieceId: id,
    userId: actor.kind === "person" ? actor.userId : null,
    by: entry.by,
    kind: entry.kind,
    fields: [...(entry.fields ?? [])],
    note: entry.note ?? null,
  });
}

/**
 * Moves a piece to another state, only from the state it was read in. Refusals: STATE_NOT_ALLOWED for a step the table does not
 * have, CONFLICT when somebody was faster.
 */
export async function movePiece(
  tx: Tx,
  { id, state }: { id: Id<"piece">; state: PieceState },
  to: PieceState,
  now: Date,
): Promise<void> {
  if (!mayBecome(state, to)) throw new Refusal("STATE_NOT_ALLOWED");
  const moved = await tx
    .update(piece)
    .set({
      state: to,
      proposedAt: to === "proposed" ? now : null,
      ...(to === "published"
        ? {
            publishedAt: sql`coalesce(${piece.publishedAt}, ${now.toISOString()}::timestamptz)`,
            publishedVersion: sql`${piece.version}`,
          }
        : {}),
    })
    .where(and(eq(piece.id, id), eq(piece.state, state)))
    .returning({ id: piece.id });
  if (moved.length !== 1) throw new Refusal("CONFLICT");
}

/** The same after an edit that leaves a piece in its state, or hands a shown one back: a draft is on no page. */
export function editTags(listing: {
  id: Id<"piece">;
  artisanId: Id<"artisan">;
  state: PieceState;
}): string[] {
  return listing.state === "draft" ? [] : listingTags(listing);
}

/** Every page that shows a piece or counts it. */
export function listingTags({ id, artisanId }: { id: Id<"piece">; artisanId: Id<"artisan"> }): string[] {
  return [
    tags.piece(id),
    tags.pieces(),
    tags.home(),
    tags.artisan(artisanId),
    tags.artisans(),
    tags.crafts(),
  ];
}
