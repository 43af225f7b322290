import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { badgeEvidence } from "#db/schema/badges.ts";
import { piece } from "#db/schema/catalogue.ts";
import { consent } from "#db/schema/consents.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import { grant } from "#db/schema/identity.ts";
import { badge } from "#db/schema/provenance.ts";
import { consentWording } from "#features/consents/schema.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { makeUser } from "#tests/factories/people.ts";
import { words } from "#tests/factories/words.ts";

export type BadgeInput = {
  chamberId: Id<"chamber">;
  claim?: typeof badge.$inferInsert.claim;
  craftId?: Id<"craft">;
  artisanId?: Id<"artisan">;
  pieceId?: Id<"piece">;
  first?: Id<"user">;
  second?: Id<"user">;
  issuedAt?: Date;
  expiresAt?: Date;
};

/** Somebody who signs for the chamber, if they do not already. */
export async function makeSigner(db: Database, userId: Id<"user">, chamberId: Id<"chamber">): Promise<void> {
  const held = and(eq(grant.userId, userId), eq(grant.chamberId, chamberId), eq(grant.role, "verifier"));
  const [row] = await db
    .select({ id: grant.id })
    .from(grant)
    .where(and(held, isNull(grant.endedAt)));
  if (!row) await db.insert(grant).values({ userId, chamberId, role: "verifier" }).onConflictDoNothing();
}

/** The maker's agreement to be shown by name, if there is none in force. */
export async function makeConsent(
  db: Database,
  artisanId: Id<"artisan">,
  chamberId: Id<"chamber">,
  recordedBy: Id<"user">,
): Promise<void> {
  const purpose = "publication" as const;
  const [row] = await db
    .select({ id: consent.id })
    .from(consent)
    .where(and(eq(consent.artisanId, artisanId), eq(consent.purpose, purpose), isNull(consent.withdrawnAt)));
  if (row) return;
  await db.insert(consent).values({
    ...{ artisanId, chamberId, purpose, wording: consentWording[purpose], locale: "ar" },
    ...{ method: "signature", givenAt: new Date("2026-01-01T00:00:00Z"), recordedBy },
  });
}

/** A confirmed assessment that finds the craft in danger, of the same day as others unless one is given: then the last made counts. */
export async function makeAssessment(
  db: Database,
  craftId: Id<"craft">,
  over: Partial<typeof craftAssessment.$inferInsert> = {},
): Promise<Id<"assessment">> {
  const id = newId("assessment");
  await db.insert(craftAssessment).values({
    ...{ id, craftId, grade: "endangered", assessedOn: "2026-01-05", source: "Test", note: words("Note") },
    ...over,
  });
  return id;
}

/** A badge that waits for its second signature, with one piece of evidence and all that the rules ask for. */
export async function makeProposal(db: Database, input: BadgeInput) {
  const { chamberId, craftId = null, artisanId = null, pieceId = null } = input;
  const first = input.first ?? (await makeUser(db)).id;
  const id = newId("badge");
  const claim =
    input.claim ?? (craftId ? "endangered_craft" : artisanId ? "workshop_checked" : "piece_inspected");
  await makeSigner(db, first, chamberId);
  const [made] = pieceId
    ? await db.select({ id: piece.artisanId }).from(piece).where(eq(piece.id, pieceId))
    : [artisanId ? { id: artisanId } : undefined];
  if (made) await makeConsent(db, made.id, chamberId, first);
  const recordId = craftId ? await makeAssessment(db, craftId) : newId("visit");
  const issuedAt = input.issuedAt ?? new Date("2026-01-15T00:00:00Z");
  await db.insert(badge).values({
    ...{ id, claim, craftId, artisanId, pieceId, chamberId, firstReviewer: first },
    ...{ publicNote: words("Seen in the workshop"), createdAt: issuedAt },
  });
  await db.insert(badgeEvidence).values({
    ...{ badgeId: id, chamberId, kind: craftId ? "assessment" : "visit", title: "Visit" },
    ...{ recordId, datedOn: "2026-01-10", addedBy: first },
  });
  return { id, first, issuedAt };
}

/** A badge in force, signed by two officers as the rules ask: of the chamber, and of a craft's the second of another. */
export async function makeAwardedBadge(db: Database, input: BadgeInput): Promise<Id<"badge">> {
  const { id, issuedAt } = await makeProposal(db, input);
  const second = input.second ?? (await makeUser(db)).id;
  await makeSigner(db, second, input.craftId ? (await makeChamber(db)).id : input.chamberId);
  const expiresAt = input.expiresAt ?? new Date("2031-01-15T00:00:00Z");
  await db
    .update(badge)
    .set({ state: "active", secondReviewer: second, issuedAt, expiresAt })
    .where(eq(badge.id, id));
  return id;
}

/** The maker's row as somebody's agreement leaves it once it is taken back. */
export async function withdrawPublication(db: Database, artisanId: Id<"artisan">): Promise<void> {
  await db
    .update(consent)
    .set({ withdrawnAt: new Date() })
    .where(and(eq(consent.artisanId, artisanId), eq(consent.purpose, "publication")));
  await db.update(artisan).set({ isPublic: false }).where(eq(artisan.id, artisanId));
}
