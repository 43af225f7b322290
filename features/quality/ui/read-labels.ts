import "server-only";
import { labelsOfPiece, shownLabels } from "#features/quality/queries/shown-labels.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Labels in force of a maker, as their page keeps them; each decision stamps the maker, and so does the night after a last day. */
export const readShownLabels = (artisanId: Id<"artisan">) =>
  cached(shownLabels, { artisanId }, [tags.artisan(artisanId)]);

/** Those that cover a piece. */
export const readPieceLabels = (pieceId: Id<"piece">, artisanId: Id<"artisan">) =>
  cached(labelsOfPiece, { pieceId }, [tags.piece(pieceId), tags.artisan(artisanId)]);
