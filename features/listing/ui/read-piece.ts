import "server-only";
import { notFound } from "next/navigation";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { myListing } from "#features/listing/queries/my-listing.ts";
import { type ListingDto, type PiecePart, pieceParts } from "#features/listing/schema.ts";
import { isId } from "#lib/ids/ids.ts";

/** A piece of the reader's own workshop; 404 for every other one. */
export async function readMyPiece(pieceId: string): Promise<ListingDto> {
  await requireActor("artisan", "maker");
  const found = isId("piece", pieceId) ? await myListing(await currentContext(), { pieceId }) : null;
  return found?.ok ? found.value : notFound();
}

/** The part of a piece that an address names; 404 for any other word. */
export const partOf = (asked: string): PiecePart => pieceParts.find((known) => known === asked) ?? notFound();
