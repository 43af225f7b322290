import "server-only";
import { and, asc, eq, gt, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber, region } from "#db/schema/chambers.ts";
import { craft, slug } from "#db/schema/crafts.ts";
import { badge } from "#db/schema/provenance.ts";
import type { RecordFacts } from "#features/provenance/domain/piece-record.ts";
import { readImages, readMaking } from "#features/provenance/queries/read-making.ts";
import { defaultLocale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

const subject = {
  id: piece.id,
  serial: piece.serial,
  state: piece.state,
  title: piece.title,
  materials: piece.materials,
  lengthMm: piece.lengthMm,
  widthMm: piece.widthMm,
  heightMm: piece.heightMm,
  weightGrams: piece.weightGrams,
  madeMonth: piece.madeMonth,
  madeYear: piece.madeYear,
  hoursOfWork: piece.hoursOfWork,
  hands: piece.hands,
  makerRole: piece.makerRole,
  care: piece.care,
  repair: piece.repair,
  gtin: piece.gtin,
  underMaster: sql<boolean>`exists (select 1 from published.piece_made_under m where m.piece_id = ${piece.id})`,
  shownAt: sql<Date>`coalesce(${piece.publishedAt}, ${piece.createdAt})`.mapWith(piece.createdAt),
  isDemonstration: piece.isDemonstration,
  craftId: craft.id,
  craftName: craft.name,
  artisanId: artisan.id,
  artisanName: artisan.name,
  artisanState: artisan.state,
  town: artisan.town,
  chamberId: chamber.id,
  chamberKey: chamber.key,
  chamberName: chamber.name,
  regionName: region.name,
};

function select(tx: Tx, pieceId: Id<"piece">) {
  return tx
    .select(subject)
    .from(piece)
    .innerJoin(craft, eq(craft.id, piece.craftId))
    .innerJoin(artisan, eq(artisan.id, piece.artisanId))
    .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
    .innerJoin(region, eq(region.code, chamber.regionCode))
    .where(eq(piece.id, pieceId));
}

/** A piece with its maker and chamber; null when there is none. */
export async function readPiece(tx: Tx, pieceId: Id<"piece">) {
  const [row] = await select(tx, pieceId);
  return row ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockPiece(tx: Tx, pieceId: Id<"piece">) {
  const [row] = await select(tx, pieceId).for("update", { of: piece });
  return row ?? null;
}

export type LockedPiece = NonNullable<Awaited<ReturnType<typeof lockPiece>>>;

/** What the chamber signs about a piece: its row, its pictures, and the badges it gave that hold at `now`. */
export async function readRecordFacts(
  tx: Tx,
  row: LockedPiece,
  origin: string,
  now: Date,
): Promise<RecordFacts> {
  const badges = await tx
    .select({ id: badge.id, claim: badge.claim, issuedAt: badge.issuedAt })
    .from(badge)
    .where(
      and(
        eq(badge.state, "active"),
        gt(badge.expiresAt, now),
        eq(badge.chamberId, row.chamberId),
        or(eq(badge.pieceId, row.id), eq(badge.artisanId, row.artisanId), eq(badge.craftId, row.craftId)),
      ),
    )
    .orderBy(asc(badge.issuedAt), asc(badge.id))
    // A revocation that comes meanwhile waits, and then finds this record.
    .for("share");
  const [page] = await tx
    .select({ slug: slug.slug })
    .from(slug)
    .where(
      and(
        eq(slug.kind, "artisan"),
        eq(slug.targetId, row.artisanId),
        eq(slug.locale, defaultLocale),
        eq(slug.isCurrent, true),
      ),
    );
  const { serial, title, lengthMm, widthMm, heightMm, weightGrams, isDemonstration } = row;
  const { madeMonth: month, madeYear: year, hoursOfWork, hands, makerRole: role } = row;
  return {
    serial,
    title,
    ...(await readMaking(tx, row)),
    making: { month, year, hoursOfWork, hands, role, underMaster: row.underMaster },
    care: row.care,
    repair: row.repair,
    gtin: row.gtin,
    craft: row.craftName,
    region: row.regionName,
    maker: {
      name: row.artisanName,
      town: row.town,
      page: page ? `${origin}/${defaultLocale}/artisans/${page.slug}` : null,
    },
    size: { lengthMm, widthMm, heightMm, weightGrams },
    images: await readImages(tx, row.id, origin),
    // A badge in force was signed: the check `badge_signed`.
    badges: badges.flatMap(({ issuedAt, ...rest }) => (issuedAt ? [{ ...rest, issuedAt }] : [])),
    isDemonstration,
  };
}
