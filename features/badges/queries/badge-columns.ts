import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { badgeEvidence } from "#db/schema/badges.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { badge } from "#db/schema/provenance.ts";
import type { BadgeRow, BadgeState } from "#features/badges/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf } from "#lib/kernel/actor.ts";

/** Badges with what they are about, as the office reads them. */
export function selectBadges(tx: Tx, where: SQL | undefined) {
  return tx
    .select({
      badge,
      chamberName: chamber.name,
      craftName: craft.name,
      artisanName: artisan.name,
      pieceTitle: piece.title,
      makerOfPiece: piece.artisanId,
      evidence: sql<number>`(select count(*)::int from ${badgeEvidence} e where e.badge_id = ${badge.id})`,
    })
    .from(badge)
    .innerJoin(chamber, eq(chamber.id, badge.chamberId))
    .leftJoin(craft, eq(craft.id, badge.craftId))
    .leftJoin(artisan, eq(artisan.id, badge.artisanId))
    .leftJoin(piece, eq(piece.id, badge.pieceId))
    .where(and(where));
}

export type SelectedBadge = Awaited<ReturnType<typeof selectBadges>>[number];

/** The state as it is now: a badge says that it has run out before anybody noted it. */
export function stateAt(row: { state: BadgeState; expiresAt: Date | null }, now: Date): BadgeState {
  const runs = row.state === "active" || row.state === "suspended";
  return runs && row.expiresAt && row.expiresAt <= now ? "expired" : row.state;
}

/** True when the second signature is for this reader to give. */
export function waitsFor(
  actor: Actor,
  row: {
    state: BadgeState;
    firstReviewer: Id<"user">;
    craftId: Id<"craft"> | null;
    chamberId: Id<"chamber">;
  },
): boolean {
  if (row.state !== "proposed" || actor.kind !== "person" || row.firstReviewer === actor.userId) return false;
  const signsFor = chamberIdsOf(actor, "verifier", "manager");
  const ours = signsFor.includes(row.chamberId);
  return row.craftId ? signsFor.length > 0 && !ours : ours;
}

export function rowDto(row: SelectedBadge, actor: Actor, now: Date): BadgeRow {
  const { id, claim, craftId, artisanId, pieceId, createdAt, issuedAt, expiresAt } = row.badge;
  const name: LocalizedText = row.pieceTitle ?? row.artisanName ?? row.craftName ?? {};
  return {
    ...{ id, claim, state: stateAt(row.badge, now), chamberName: row.chamberName },
    subject: {
      kind: pieceId ? "piece" : artisanId ? "maker" : "craft",
      id: pieceId ?? artisanId ?? craftId ?? "",
      name,
    },
    proposedAt: createdAt.toISOString(),
    issuedAt: issuedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
    evidence: row.evidence,
    isForMe: waitsFor(actor, row.badge),
  };
}
