import "server-only";
import { and, asc, eq, isNull, or } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedArtisan, publishedBadge } from "#db/schema/published.ts";
import type { BadgeDto } from "#features/catalogue/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * Badges that speak of a piece: its own, its maker's, and those its maker's chamber gave to its craft. Revoked and
 * expired ones are listed too, and say so.
 */
export async function pieceBadges(
  db: Database,
  about: { pieceId: Id<"piece">; artisanId: Id<"artisan">; craftId: Id<"craft"> },
): Promise<BadgeDto[]> {
  const rows = await db
    .select({
      id: publishedBadge.id,
      claim: publishedBadge.claim,
      pieceId: publishedBadge.pieceId,
      artisanId: publishedBadge.artisanId,
      state: publishedBadge.state,
      chamberName: publishedBadge.chamberName,
      note: publishedBadge.publicNote,
      issuedAt: publishedBadge.issuedAt,
      expiresAt: publishedBadge.expiresAt,
      revokedAt: publishedBadge.revokedAt,
      revocationReason: publishedBadge.revocationReason,
    })
    .from(publishedBadge)
    .leftJoin(publishedArtisan, eq(publishedArtisan.id, about.artisanId))
    .where(
      or(
        eq(publishedBadge.pieceId, about.pieceId),
        eq(publishedBadge.artisanId, about.artisanId),
        and(
          eq(publishedBadge.craftId, about.craftId),
          isNull(publishedBadge.artisanId),
          eq(publishedBadge.chamberId, publishedArtisan.chamberId),
        ),
      ),
    )
    .orderBy(asc(publishedBadge.issuedAt));
  return rows.map(({ pieceId, artisanId, issuedAt, expiresAt, revokedAt, ...badge }) => ({
    ...badge,
    scope: pieceId ? "piece" : artisanId ? "artisan" : "craft",
    issuedAt: issuedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
  }));
}
