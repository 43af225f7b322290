import "server-only";
import { and, asc, desc, eq, inArray, or } from "drizzle-orm";
import { z } from "zod";
import { publishedArtisan, publishedBadge, publishedSlug } from "#db/schema/published.ts";
import { publishedRegion } from "#db/schema/published-catalogue.ts";
import { verifiablePiece } from "#db/schema/published-provenance.ts";
import { publishedRecall } from "#db/schema/published-recalls.ts";
import { publishedMadeUnder } from "#db/schema/published-register.ts";
import { publishedClaim, publishedScan, verifiablePicture } from "#db/schema/published-verify.ts";
import { credentialFacts } from "#features/verify/queries/credential-facts.ts";
import { serialSchema } from "#features/verify/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/**
 * Everything about a piece that its verification is computed from, as stored: nothing here is a judgement.
 * Null when no such serial was ever shown or signed for.
 */
export const getPieceFacts = definePublicQuery({
  name: "verify.get-piece-facts",
  input: z.object({ serial: serialSchema }),
  handler: async ({ db, input }) => {
    const [piece] = await db.select().from(verifiablePiece).where(eq(verifiablePiece.serial, input.serial));
    if (!piece) return null;
    const [signed, badges, slugs, pictures, scans, claims, makers, masters, recalls] = await Promise.all([
      credentialFacts(db, { pieceId: piece.id }),
      db
        .select()
        .from(publishedBadge)
        .where(
          or(
            eq(publishedBadge.pieceId, piece.id),
            eq(publishedBadge.artisanId, piece.artisanId),
            eq(publishedBadge.craftId, piece.craftId),
          ),
        )
        .orderBy(desc(publishedBadge.issuedAt), asc(publishedBadge.id)),
      db
        .select()
        .from(publishedSlug)
        .where(
          and(
            inArray(publishedSlug.targetId, [piece.id, piece.artisanId]),
            eq(publishedSlug.isCurrent, true),
          ),
        ),
      db
        .select()
        .from(verifiablePicture)
        .where(eq(verifiablePicture.pieceId, piece.id))
        .orderBy(asc(verifiablePicture.position)),
      db
        .select({
          region: publishedScan.region,
          scans: publishedScan.scans,
          firstOn: publishedScan.firstOn,
          // Empty for a country: those are named by the language itself.
          name: publishedRegion.name,
        })
        .from(publishedScan)
        .leftJoin(publishedRegion, eq(publishedRegion.code, publishedScan.region))
        .where(eq(publishedScan.pieceId, piece.id))
        .orderBy(desc(publishedScan.scans), asc(publishedScan.region)),
      db.select().from(publishedClaim).where(eq(publishedClaim.pieceId, piece.id)),
      // A portrait is there while the maker wants to be seen.
      db
        .select({ portraitKey: publishedArtisan.portraitKey })
        .from(publishedArtisan)
        .where(eq(publishedArtisan.id, piece.artisanId)),
      // The same for a master: named while both people agree to it, whatever was signed once.
      db
        .select({ name: publishedMadeUnder.masterName })
        .from(publishedMadeUnder)
        .where(eq(publishedMadeUnder.pieceId, piece.id)),
      db
        .select({
          lot: publishedRecall.lot,
          material: publishedRecall.material,
          reason: publishedRecall.reason,
          advice: publishedRecall.advice,
          at: publishedRecall.at,
        })
        .from(publishedRecall)
        .where(eq(publishedRecall.pieceId, piece.id))
        .orderBy(desc(publishedRecall.at)),
    ]);
    return {
      ...{ piece, signed, badges, slugs, pictures, scans, recalls },
      record: signed?.record ?? null,
      claim: claims[0] ?? null,
      portraitKey: makers[0]?.portraitKey ?? null,
      masterName: masters[0]?.name ?? null,
    };
  },
});

export type PieceFacts = NonNullable<Awaited<ReturnType<typeof getPieceFacts>>>;
