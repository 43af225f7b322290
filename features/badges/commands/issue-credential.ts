import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import type { badgeEvidence } from "#db/schema/badges.ts";
import { piece } from "#db/schema/catalogue.ts";
import { craft, slug } from "#db/schema/crafts.ts";
import { grant } from "#db/schema/identity.ts";
import {
  type BadgeCredentialFacts,
  badgeCredential,
  type OfficerMark,
} from "#features/badges/commands/badge-credential.ts";
import type { LockedBadge } from "#features/badges/commands/lock-badge.ts";
import { type Common, issueCredential, piecePath } from "#features/provenance/index.ts";
import { hmacHex } from "#lib/crypto/digest.ts";
import { defaultLocale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

type Signed = LockedBadge & {
  secondReviewer: Id<"user">;
  issuedAt: Date;
  expiresAt: Date;
  evidence: readonly (typeof badgeEvidence.$inferSelect)[];
};

/** Signs the credential of a badge that has just been awarded, and logs it. Returns its id. */
export async function issueBadgeCredential(tx: Tx, row: Signed, now: Date): Promise<string> {
  const facts: BadgeCredentialFacts = {
    ...{ id: row.id, claim: row.claim, method: row.method },
    officers: [await markOf(tx, row, row.firstReviewer), await markOf(tx, row, row.secondReviewer)],
    ...{ issuedAt: row.issuedAt, expiresAt: row.expiresAt },
    subject: await readSubject(tx, row),
    evidence: row.evidence,
  };
  const about = { chamber: row.chamber, subject: { badgeId: row.id } };
  const build = (common: Common) => badgeCredential(facts, common);
  const { credentialId } = await issueCredential(tx, { kind: "provenance_badge", ...about, build }, now);
  return credentialId;
}

/**
 * An officer as the credential names one: the office they signed from, and a number that the chamber can tell apart and nobody can
 * turn back into a person.
 */
async function markOf(tx: Tx, row: Signed, userId: Id<"user">): Promise<OfficerMark> {
  const offices = await tx
    .select({ role: grant.role })
    .from(grant)
    .where(
      and(eq(grant.userId, userId), inArray(grant.role, ["verifier", "manager"]), isNull(grant.endedAt)),
    );
  const isManager = offices.some(({ role }) => role === "manager");
  const number = hmacHex("officer-number", `${row.chamberId} ${userId}`).slice(0, 10);
  return { role: isManager ? "manager" : "verifier", internalNumber: number };
}

/** What the badge is about, by nothing but what its public page says. */
async function readSubject(tx: Tx, row: LockedBadge): Promise<BadgeCredentialFacts["subject"]> {
  if (row.pieceId) {
    const [found] = await tx
      .select({ name: piece.title, serial: piece.serial, isDemonstration: piece.isDemonstration })
      .from(piece)
      .where(eq(piece.id, row.pieceId));
    if (!found) throw new Error(`badge ${row.id} is about no piece`);
    const { serial, ...rest } = found;
    return { kind: "piece", ...rest, path: piecePath(serial) };
  }
  if (row.artisanId) {
    const [found] = await tx
      .select({ name: artisan.name, isDemonstration: artisan.isDemonstration })
      .from(artisan)
      .where(eq(artisan.id, row.artisanId));
    if (!found) throw new Error(`badge ${row.id} is about no maker`);
    return { kind: "maker", ...found, path: await pageOf(tx, "artisan", row.artisanId) };
  }
  const [found] = row.craftId
    ? await tx.select({ name: craft.name }).from(craft).where(eq(craft.id, row.craftId))
    : [];
  if (!found || !row.craftId) throw new Error(`badge ${row.id} is about nothing`);
  return {
    kind: "craft",
    name: found.name,
    isDemonstration: false,
    path: await pageOf(tx, "craft", row.craftId),
  };
}

const folders = { artisan: "artisans", craft: "crafts" } as const;

async function pageOf(tx: Tx, kind: keyof typeof folders, id: string): Promise<string | null> {
  const [page] = await tx
    .select({ slug: slug.slug })
    .from(slug)
    .where(
      and(
        ...[eq(slug.kind, kind), eq(slug.targetId, id), eq(slug.locale, defaultLocale)],
        eq(slug.isCurrent, true),
      ),
    );
  return page ? `/${defaultLocale}/${folders[kind]}/${page.slug}` : null;
}
