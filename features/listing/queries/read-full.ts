import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import { pieceChange } from "#db/schema/piece-changes.ts";
import { keysOf } from "#features/listing/commands/edit-facts.ts";
import { originsOf } from "#features/listing/commands/edit-making.ts";
import { readListing } from "#features/listing/commands/lock-listing.ts";
import { screenedAs } from "#features/listing/commands/restrict.ts";
import { gapsOf } from "#features/listing/domain/gaps.ts";
import { readMarks } from "#features/listing/queries/read-marks.ts";
import { readPhotos } from "#features/listing/queries/read-photos.ts";
import { readVariants } from "#features/listing/queries/read-variants.ts";
import { voiceOf } from "#features/listing/queries/read-voice.ts";
import type { ChangeDto, ListingDto } from "#features/listing/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Entries of the log that a page shows. */
const changesShown = 60;

/** All that is kept of a piece, for its maker and their chamber. Null when there is no such piece. */
export async function readFull(tx: Tx, id: Id<"piece">, now: Date): Promise<ListingDto | null> {
  const listing = await readListing(tx, id);
  if (!listing) return null;
  const { craftId, craftStaysHome, mayOffer, proposedAt, ...facts } = listing;
  const [maker] = await tx
    .select({ name: artisan.name, town: artisan.town })
    .from(artisan)
    .where(eq(artisan.id, listing.artisanId));
  const [ofCraft] = await tx
    .select({ id: craft.id, family: craft.family, name: craft.name })
    .from(craft)
    .where(eq(craft.id, craftId));
  if (!maker || !ofCraft) return null;
  const keys = await keysOf(tx, id);
  const photos = await readPhotos(tx, id);
  const changes = await readChanges(tx, id);
  const isShown = listing.state === "published" || listing.state === "sold";
  const word = changes.find(({ by, note }) => by === "chamber" && note);
  const isBack = listing.state === "revision_requested" || listing.heldByChamber;
  return {
    ...facts,
    ...keys,
    maker: { ...maker, mayOffer },
    craft: ofCraft,
    publicPath: isShown ? `/pieces/${id}` : null,
    origins: await originsOf(tx, id),
    screened: await screenedAs(tx, listing, now),
    photos,
    voice: await voiceOf(tx, id),
    marks: await readMarks(tx, id),
    variants: await readVariants(tx, id),
    gaps: gapsOf({ ...listing, ...keys, photos: photos.length }),
    chamberNote: isBack ? (word?.note ?? null) : null,
    proposedAt: proposedAt?.toISOString() ?? null,
    changes,
  };
}

async function readChanges(tx: Tx, id: Id<"piece">): Promise<ChangeDto[]> {
  const rows = await tx
    .select({
      id: pieceChange.id,
      by: pieceChange.by,
      kind: pieceChange.kind,
      fields: pieceChange.fields,
      note: pieceChange.note,
      at: pieceChange.createdAt,
    })
    .from(pieceChange)
    .where(eq(pieceChange.pieceId, id))
    .orderBy(desc(pieceChange.createdAt), desc(pieceChange.id))
    .limit(changesShown);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
