import "server-only";
import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { pieceChange } from "#db/schema/piece-changes.ts";
import { pieceMaker, workshopMember } from "#db/schema/teams.ts";
import { standingEffects } from "#features/register/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

const columns = {
  id: piece.id,
  serial: piece.serial,
  version: piece.version,
  state: piece.state,
  artisanId: piece.artisanId,
  craftId: piece.craftId,
  title: piece.title,
  description: piece.description,
  care: piece.care,
  variationNote: piece.variationNote,
  safetyWarnings: piece.safetyWarnings,
  optionName: piece.optionName,
  materials: piece.materials,
  lengthMm: piece.lengthMm,
  widthMm: piece.widthMm,
  heightMm: piece.heightMm,
  weightGrams: piece.weightGrams,
  makerRole: piece.makerRole,
  hoursOfWork: piece.hoursOfWork,
  hands: piece.hands,
  madeYear: piece.madeYear,
  madeMonth: piece.madeMonth,
  repair: piece.repair,
  gtin: piece.gtin,
  hsHeading: piece.hsHeading,
  availability: piece.availability,
  leadDays: piece.leadDays,
  shippingProfileId: piece.shippingProfileId,
  publishedVersion: piece.publishedVersion,
  proposedAt: piece.proposedAt,
  chamberId: artisan.chamberId,
  standing: artisan.state,
  reviewsPieces: chamber.reviewsPieces,
  craftStaysHome: craft.exportRestricted,
};

/** A piece with whatever decides about it. Null for a maker whom the reader may not see at all. */
export async function readListing(tx: Tx, id: Id<"piece">) {
  const [row] = await select(tx, id);
  return row ? complete(tx, row) : null;
}

/**
 * The same with the piece's row locked until the transaction ends. Its key stays free: a sale that names the piece in a new row
 * does not wait. Whoever needs a shelf too locks it before (`lockVariant`); options are written under this lock alone.
 */
export async function lockListing(tx: Tx, id: Id<"piece">) {
  const [row] = await select(tx, id).for("no key update", { of: piece });
  return row ? complete(tx, row) : null;
}

export type Listing = NonNullable<Awaited<ReturnType<typeof lockListing>>>;

function select(tx: Tx, id: Id<"piece">) {
  return tx
    .select(columns)
    .from(piece)
    .innerJoin(artisan, eq(artisan.id, piece.artisanId))
    .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
    .innerJoin(craft, eq(craft.id, piece.craftId))
    .where(eq(piece.id, id));
}

/** Accounts of the members of its workshop who made a piece. */
async function madeBy(tx: Tx, id: Id<"piece">): Promise<string[]> {
  const rows = await tx
    .select({ userId: workshopMember.userId })
    .from(pieceMaker)
    .innerJoin(workshopMember, eq(workshopMember.id, pieceMaker.memberId))
    .where(and(eq(pieceMaker.pieceId, id), isNull(workshopMember.endedAt), isNotNull(workshopMember.userId)));
  return rows.flatMap(({ userId }) => userId ?? []);
}

/** In a lot that was called back, and not let in by its chamber since. A maker may not read the list. */
const isRecalled = (tx: Tx, id: Id<"piece">): Promise<boolean> =>
  asProduct(tx, async () => {
    const found =
      (await tx.execute(sql`select 1 from lot_recall_piece r join lot_recall x on x.id = r.recall_id
      where r.piece_id = ${id} and r.is_tied and not exists (select 1 from piece_change c
        where c.piece_id = r.piece_id and c.by = 'chamber' and c.kind = 'published' and c.created_at > x.at)
      limit 1`)) as unknown as { rows: unknown[] };
    return found.rows.length > 0;
  });

async function complete(tx: Tx, row: Awaited<ReturnType<typeof select>>[number]) {
  const { standing, publishedVersion, ...facts } = row;
  const [last] =
    row.state === "paused"
      ? await tx
          .select({ by: pieceChange.by })
          .from(pieceChange)
          .where(and(eq(pieceChange.pieceId, row.id), eq(pieceChange.kind, "paused")))
          .orderBy(desc(pieceChange.createdAt), desc(pieceChange.id))
          .limit(1)
      : [];
  const isAway = row.state !== "published" && row.state !== "sold";
  return {
    ...facts,
    madeBy: await madeBy(tx, row.id),
    heldByChamber: last?.by === "chamber" || (isAway && (await isRecalled(tx, row.id))),
    isUnseen: publishedVersion !== row.version,
    mayOffer: standingEffects[standing].mayOffer,
  };
}
