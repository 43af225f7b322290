import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { piece } from "#db/schema/catalogue.ts";
import type { FieldChange } from "#db/schema/piece-changes.ts";
import type { Listing } from "#features/listing/commands/lock-listing.ts";
import { logChange, movePiece } from "#features/listing/commands/write-change.ts";
import { afterEdit, isOpen } from "#features/listing/domain/transitions.ts";
import type { PieceState } from "#features/listing/schema.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Refuses a change of what can no longer be changed (PIECE_CLOSED), or of a version that is not the newest any more
 * (PIECE_CHANGED): what was typed stays in the form, and nothing of the other change is lost.
 */
export function requireOpen(listing: Listing, version?: number): void {
  if (!isOpen(listing.state)) throw new Refusal("PIECE_CLOSED");
  if (version !== undefined && version !== listing.version) throw new Refusal("PIECE_CHANGED");
}

/** Refuses a decision about a version that is not the newest any more (PIECE_CHANGED): nobody lets in what they have not seen. */
export function requireSeen(listing: Listing, version: number): void {
  if (version !== listing.version) throw new Refusal("PIECE_CHANGED");
}

type Content = Partial<typeof piece.$inferInsert>;

/**
 * Ends a change of words, pictures, materials or measures: writes columns, counts the version, logs the fields, and hands a shown piece
 * back to a chamber that looks at pieces. Without changed fields nothing is written. Answers the state the piece is in now.
 */
export async function finishEdit(
  tx: Tx,
  listing: Listing,
  {
    content = {},
    fields,
    actor,
    now,
  }: { content?: Content; fields: readonly FieldChange[]; actor: Actor; now: Date },
): Promise<PieceState> {
  if (fields.length === 0) return listing.state;
  await tx
    .update(piece)
    .set({ ...content, version: listing.version + 1 })
    .where(eq(piece.id, listing.id));
  await logChange(tx, listing.id, actor, { by: "maker", kind: "edited", fields });
  const next = afterEdit(listing.state, listing);
  if (next !== listing.state) {
    await movePiece(tx, listing, next, now);
    await logChange(tx, listing.id, actor, { by: "maker", kind: "proposed" });
  }
  return next;
}

/** Fields of an option that a chamber looks at like words and measures of the piece. The others are its maker's alone. */
const seenOfOption = ["optionName", "option", "lengthMm", "widthMm", "heightMm", "weightGrams"];
export const isSeen = ({ field }: FieldChange): boolean => seenOfOption.includes(field);

/** The codes of `requireOpen` and `finishEdit`. */
export const editErrors = ["PIECE_CLOSED", "PIECE_CHANGED", "STATE_NOT_ALLOWED"] as const;
