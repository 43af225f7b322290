import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedArtisan, publishedCraft, publishedPiece } from "#db/schema/published.ts";
import { publishedPieceMaker } from "#db/schema/published-catalogue.ts";
import { currentSlugs, slugIn, slugsInAll } from "#db/slugs.ts";
import { toGrade } from "#features/catalogue/domain/grade.ts";
import { otherPieces } from "#features/catalogue/queries/other-pieces.ts";
import { pieceBadges } from "#features/catalogue/queries/piece-badges.ts";
import { pieceDetails } from "#features/catalogue/queries/piece-details.ts";
import { allPictures } from "#features/catalogue/queries/piece-images.ts";
import { pieceOffers } from "#features/catalogue/queries/piece-offers.ts";
import { readClosure } from "#features/catalogue/queries/read-closure.ts";
import { getPieceInput, type PieceDto } from "#features/catalogue/schema.ts";
import { readTerms } from "#features/pricing/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

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
      readyDays: publishedPiece.readyDays,
      isDemonstration: publishedPiece.isDemonstration,
      optionName: publishedPiece.optionName,
      variationNote: publishedPiece.variationNote,
      makerRole: publishedPiece.makerRole,
      hoursOfWork: publishedPiece.hoursOfWork,
      hands: publishedPiece.hands,
      madeYear: publishedPiece.madeYear,
      safetyWarnings: publishedPiece.safetyWarnings,
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

async function readHands(db: Database, id: Id<"piece">): Promise<string[]> {
  const rows = await db
    .select({ name: publishedPieceMaker.name })
    .from(publishedPieceMaker)
    .where(eq(publishedPieceMaker.pieceId, id))
    .orderBy(asc(publishedPieceMaker.joinedAt), asc(publishedPieceMaker.name));
  return rows.map(({ name }) => name);
}

/** All a piece's page shows, by id (addresses are resolved by `catalogue.resolve-piece-slug`). Null when not published. */
export const getPiece = definePublicQuery({
  name: "catalogue.get-piece",
  input: getPieceInput,
  handler: async ({ db, input }): Promise<PieceDto | null> => {
    const piece = await readPiece(db, input.id);
    if (!piece) return null;
    const { artisanId, craftId, publishedAt, ...columns } = piece;
    const [
      maker,
      craft,
      terms,
      pictures,
      slugs,
      makerSlugs,
      craftSlugs,
      badges,
      details,
      others,
      hands,
      closure,
    ] = await Promise.all([
      readMaker(db, artisanId),
      readCraft(db, craftId),
      readTerms(db),
      allPictures(db, [piece.id]),
      currentSlugs(db, "piece", [piece.id]),
      currentSlugs(db, "artisan", [artisanId]),
      currentSlugs(db, "craft", [craftId]),
      pieceBadges(db, { pieceId: piece.id, artisanId, craftId }),
      pieceDetails(db, piece.id),
      otherPieces(db, { pieceId: piece.id, artisanId, craftId }, input.locale),
      readHands(db, piece.id),
      readClosure(db, artisanId, piece.readyDays),
    ]);
    const offers = await pieceOffers(
      db,
      { id: piece.id, readyDays: closure?.lead ?? piece.readyDays },
      terms,
    );
    // The maker was suspended between two reads, or the piece has no option yet: as good as not published.
    if (!maker || !craft || offers.length === 0) return null;
    return {
      ...columns,
      closure,
      publishedAt: publishedAt.toISOString(),
      slugs: slugsInAll(slugs.get(piece.id), piece.id),
      images: pictures.get(piece.id) ?? [],
      offers,
      craft: {
        ...craft,
        slug: slugIn(craftSlugs.get(craftId), input.locale, craft.key),
        grade: toGrade(craft.grade),
      },
      maker: {
        ...maker,
        slug: slugIn(makerSlugs.get(artisanId), input.locale, artisanId),
        verifiedAt: maker.verifiedAt?.toISOString() ?? null,
        hands,
      },
      badges,
      ...details,
      ...others,
      terms: { quotes: terms.quotes, commission: terms.commission, delivery: terms.delivery },
    };
  },
});
