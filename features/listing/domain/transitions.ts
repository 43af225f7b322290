import type { PieceState } from "#db/schema/catalogue.ts";

/** Which state of a piece may follow which. The database holds the same table, docs/pieces.md tells it in words. */
export const pieceTransitions: Readonly<Record<PieceState, readonly PieceState[]>> = {
  draft: ["proposed", "published", "archived"],
  proposed: ["published", "revision_requested", "draft", "sold", "archived"],
  revision_requested: ["proposed", "sold", "archived"],
  published: ["proposed", "revision_requested", "paused", "sold", "archived"],
  paused: ["published", "proposed", "sold", "archived"],
  // Only where a cash sale at a stand was recorded by mistake and undone.
  sold: ["published"],
  archived: [],
};

/** Whether the table lets one state follow another. */
export const mayBecome = (from: PieceState, to: PieceState): boolean => pieceTransitions[from].includes(to);

/** States in which the maker may change a piece. A sold piece stays as it was sold, an archived one as it was left. */
export const isOpen = (state: PieceState): boolean => state !== "sold" && state !== "archived";

/** How a piece stands with its chamber, beside its state. */
export type Oversight = {
  /** The chamber looks at every piece before it is shown. */
  reviewsPieces: boolean;
  /** The chamber itself took the piece out of the shop, and nobody has looked at it since. */
  heldByChamber: boolean;
  /** Words, pictures or materials are not those that were last let into the shop. */
  isUnseen: boolean;
};

/**
 * Where a piece goes when its maker offers it. What a chamber sent back or held is looked at again before it is shown,
 * also in a chamber that does not look at pieces otherwise. Null when it cannot be offered from there.
 */
export function offeredTo(from: PieceState, oversight: Oversight): "proposed" | "published" | null {
  const { reviewsPieces, heldByChamber, isUnseen } = oversight;
  const asked = heldByChamber || from === "revision_requested" || (reviewsPieces && isUnseen);
  const to = asked ? "proposed" : "published";
  // From `proposed` the chamber alone leads on, however it looks at pieces by now. What is sold is offered by nobody.
  const isOffered = from !== "proposed" && from !== "published" && from !== "sold";
  return isOffered && mayBecome(from, to) ? to : null;
}

/** The state after the maker changed words, pictures or materials: a shown piece that is reviewed is looked at again. */
export function afterEdit(from: PieceState, { reviewsPieces }: Pick<Oversight, "reviewsPieces">): PieceState {
  return from === "published" && reviewsPieces ? "proposed" : from;
}
