import "server-only";
import { and, asc, desc, eq, ne } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedArtisan, publishedCraft, publishedOffer, publishedPiece } from "#db/schema/published.ts";
import { currentSlugs, slugIn, slugsInAll } from "#db/slugs.ts";
import { toGrade } from "#features/catalogue/domain/grade.ts";
import { pieceBadges } from "#features/catalogue/queries/piece-badges.ts";
import { pieceCards } from "#features/catalogue/queries/piece-cards.ts";
import { allPictures } from "#features/catalogue/queries/piece-images.ts";
import { getPieceInput, type OfferDto, type PieceDto } from "#features/catalogue/schema.ts";
import { readPrices } from "#features/pricing/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";
import { money } from "#lib/money/money.ts";

const othersShown = 4;

async function readPiece(db: Database, id: Id<"piece">) {
  const [row] = await db
    .select({
      id: publishedPiece.id,
      serial: publishedPiece.serial,
      state: publishedPiece.state,
      title: publishedPiece.title,
      description: publishedPiece.description,
      materials: publishedPiece.materials,
      care: publishedPiece.care,
      lengthMm: publishedPiece.lengthMm,
      widthMm: publishedPiece.widthMm,
      heightMm: publishedPiece.heightMm,
      weightGrams: publishedPiece.weightGrams,
      availability: publishedPiece.availability,
      leadDays: publishedPiece.leadDays,
      exportRestricted: publishedPiece.exportRestricted,
      isDemonstration: publishedPiece.isDemonstration,
      publishedAt: publishedPiece.publishedAt,
      artisanId: publishedPiece.artisanId,
      craftId: publishedPiece.craftId,
    })
    .from(publishedPiece)
    .where(eq(publishedPiece.id, id));
  return row;
}

async function readMaker(db: Database, id: Id<"artisan">) {
  const [row] = await db
    .select({
      id: publishedArtisan.id,
      kind: publishedArtisan.kind,
      name: publishedArtisan.name,
      town: publishedArtisan.town,
      chamberName: publishedArtisan.chamberName,
      verifiedAt: publishedArtisan.verifiedAt,
      portraitKey: publishedArtisan.portraitKey,
      pieces: publishedArtisan.pieces,
    })
    .from(publishedArtisan)
    .where(eq(publishedArtisan.id, id));
  return row;
}

async function readCraft(db: Database, id: Id<"craft">) {
  const [row] = await db
    .select({
      key: publishedCraft.key,
      family: publishedCraft.family,
      name: publishedCraft.name,
      grade: publishedCraft.grade,
    })
    .from(publishedCraft)
    .where(eq(publishedCraft.id, id));
  return row;
}

async function readOffers(db: Database, id: Id<"piece">): Promise<OfferDto[]> {
  const rows = await db
    .select({
      sku: publishedOffer.sku,
      option: publishedOffer.option,
      priceMinor: publishedOffer.priceMinor,
      currency: publishedOffer.currency,
      available: publishedOffer.available,
    })
    .from(publishedOffer)
    .where(eq(publishedOffer.pieceId, id))
    .orderBy(asc(publishedOffer.position), asc(publishedOffer.sku));
  const offers = rows.map(({ priceMinor, currency, ...offer }) => ({
    ...offer,
    price: money(priceMinor, currency),
  }));
  const prices = await readPrices(db, offers);
  return offers.map((offer) => ({ ...offer, prices: prices.get(offer.sku) ?? [] }));
}

async function readOthers(db: Database, artisanId: Id<"artisan">, not: Id<"piece">) {
  const rows = await db
    .select({ id: publishedPiece.id })
    .from(publishedPiece)
    .where(
      and(
        eq(publishedPiece.artisanId, artisanId),
        eq(publishedPiece.state, "published"),
        ne(publishedPiece.id, not),
      ),
    )
    .orderBy(desc(publishedPiece.publishedAt), asc(publishedPiece.id))
    .limit(othersShown);
  return rows.map((row) => row.id);
}

/** All a piece's page shows, by id (addresses are resolved by `catalogue.resolve-piece-slug`). Null when not published. */
export const getPiece = definePublicQuery({
  name: "catalogue.get-piece",
  input: getPieceInput,
  handler: async ({ db, input }): Promise<PieceDto | null> => {
    const piece = await readPiece(db, input.id);
    if (!piece) return null;
    const { artisanId, craftId, publishedAt, ...columns } = piece;
    const [maker, craft, offers, pictures, slugs, makerSlugs, badges, moreByMaker] = await Promise.all([
      readMaker(db, artisanId),
      readCraft(db, craftId),
      readOffers(db, piece.id),
      allPictures(db, [piece.id]),
      currentSlugs(db, "piece", [piece.id]),
      currentSlugs(db, "artisan", [artisanId]),
      pieceBadges(db, { pieceId: piece.id, artisanId, craftId }),
      readOthers(db, artisanId, piece.id).then((ids) => pieceCards(db, ids, input.locale)),
    ]);
    // The maker was suspended between two reads, or the piece has no option yet: as good as not published.
    if (!maker || !craft || offers.length === 0) return null;
    return {
      ...columns,
      publishedAt: publishedAt.toISOString(),
      slugs: slugsInAll(slugs.get(piece.id), piece.id),
      images: pictures.get(piece.id) ?? [],
      offers,
      craft: { ...craft, grade: toGrade(craft.grade) },
      maker: {
        ...maker,
        slug: slugIn(makerSlugs.get(artisanId), input.locale, artisanId),
        verifiedAt: maker.verifiedAt?.toISOString() ?? null,
      },
      badges,
      moreByMaker,
    };
  },
});
