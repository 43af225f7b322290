import "server-only";
import { eq, sql } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { badge } from "#db/schema/provenance.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { isId } from "#lib/ids/ids.ts";

/**
 * A badge as letters to its maker tell of it: `bdg_…`, or `bdg_….30` where the letter is one of several. Null for an unknown badge, and for a
 * craft's, which is nobody's own.
 */
export async function readBadgeFacts(id: string) {
  const badgeId = id.split(".")[0];
  if (!isId("badge", badgeId)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        claim: badge.claim,
        expiresAt: badge.expiresAt,
        revocationReason: badge.revocationReason,
        pieceTitle: sql<LocalizedText | null>`${piece.title}`,
        chamberName: chamber.name,
        locale: artisanContact.locale,
        email: artisanContact.email,
      })
      .from(badge)
      .innerJoin(chamber, eq(chamber.id, badge.chamberId))
      .leftJoin(piece, eq(piece.id, badge.pieceId))
      .innerJoin(
        artisanContact,
        eq(artisanContact.artisanId, sql`coalesce(${badge.artisanId}, ${piece.artisanId})`),
      )
      .where(eq(badge.id, badgeId)),
  );
  return row ? { ...row, locale: localeOf(row.locale) } : null;
}
