import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { siteVisit } from "#db/schema/applications.ts";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { badgeEvidence } from "#db/schema/badges.ts";
import { card } from "#db/schema/cards.ts";
import { user } from "#db/schema/identity.ts";
import { credential, logCheckpoint, logEntry, statusList } from "#db/schema/provenance.ts";
import {
  addBadgeRecord,
  proposeBadge,
  reinstateBadge,
  revokeBadge,
  signBadge,
  suspendBadge,
} from "#features/badges/index.ts";
import { signCards } from "#features/cards/index.ts";
import { getChamberDid, issuePieceRecord, issueSkillCertificate } from "#features/provenance/index.ts";
import { seal } from "#lib/crypto/seal.ts";
import { newId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeConsent, makeSigner } from "#tests/factories/badges.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { traceOf } from "#tests/integration/privacy/dump.ts";
import { makeBadge, makePiece, makeWorkshop, type Workshop } from "./workshop.ts";

const system = { actor: systemActor("test") };
const words = { ar: "مهارة", fr: "Savoir-faire", en: "Skill" };
/** What is known of the maker and of the officers and is nobody's business. */
const canaries = {
  email: "canari.zerhoun@example.test",
  phone: "+212655443322",
  cin: "ZQ778899",
  officer: "Officière Canari-Tazekka",
  officerEmail: "officiere.canari@example.test",
  visitReport: "Canari-Toubkal vit derrière la fontaine",
  evidenceTitle: "Carte nationale de Canari-Siroua",
};

let workshop: Workshop;
beforeAll(async () => {
  workshop = await makeWorkshop();
  const db = owner();
  const { artisan: artisanId, chamber: chamberId } = workshop.ids;
  const place = (column: string) => ({ table: "artisan_contact", column, row: artisanId });
  await db
    .update(artisan)
    .set({ registryNumber: `R-${workshop.tag}` })
    .where(eq(artisan.id, artisanId));
  await db.insert(artisanContact).values({
    artisanId,
    chamberId,
    email: canaries.email,
    sealedPhone: seal(canaries.phone, place("sealed_phone")),
    sealedCin: seal(canaries.cin, place("sealed_cin")),
  });
  await db
    .update(user)
    .set({ name: canaries.officer, email: canaries.officerEmail })
    .where(eq(user.id, workshop.officers[0]));
  await db.insert(card).values({
    id: newId("card"),
    number: `T-${workshop.tag}`,
    code: `CARD${workshop.tag.toUpperCase()}0000`,
    artisanId,
    chamberId,
    registryNumber: `R-${workshop.tag}`,
    holderName: words,
    trade: words,
    kind: "maalem",
    validFrom: "2026-01-01",
    validUntil: "2031-01-01",
    stateAt: new Date("2026-01-01T00:00:00Z"),
    issuedBy: workshop.officers[0],
    issuedAt: new Date("2026-01-01T00:00:00Z"),
  });
});
afterAll(closeDatabases);

/** A badge on the maker with evidence that names people, taken through every state that is signed, listed and logged. */
async function liveThroughBadge(): Promise<void> {
  const db = owner();
  const { artisan: artisanId, chamber: chamberId } = workshop.ids;
  const [first, second] = [workshop.officer(0), workshop.officer(1)];
  await makeRules(db);
  for (const userId of workshop.officers) await makeSigner(db, userId, chamberId);
  await makeConsent(db, artisanId, chamberId, workshop.officers[0]);
  const [visitId, at] = [newId("visit"), new Date("2026-01-10T10:00:00Z")];
  await db.insert(siteVisit).values({
    ...{ id: visitId, artisanId, chamberId, plannedFor: at, doneAt: at, plannedBy: workshop.officers[0] },
    ...{ officerId: workshop.officers[0], outcome: "confirmed", report: canaries.visitReport },
  });
  const claim = { claim: "workshop_checked" as const, method: "visit" as const, note: words };
  const { badgeId } = unwrap(
    await proposeBadge({ actor: first }, { chamberId, subjectId: artisanId, ...claim }),
  );
  unwrap(await addBadgeRecord({ actor: first }, { badgeId, recordId: visitId }));
  await db.insert(badgeEvidence).values({
    ...{ badgeId, chamberId, kind: "lineage", title: canaries.evidenceTitle, recordId: newId("visit") },
    ...{ datedOn: "2026-01-10", addedBy: workshop.officers[0] },
  });
  unwrap(await signBadge({ actor: second }, { badgeId, confirmed: true }));
  unwrap(await suspendBadge({ actor: first }, { badgeId, reason: "complaint" }));
  unwrap(await reinstateBadge({ actor: first }, { badgeId }));
  unwrap(
    await revokeBadge({ actor: first }, { badgeId, code: "given_in_error", reason: words, confirmed: true }),
  );
}

it("nothing personal stands in leaves, heads, lists, keys or credentials beyond what the public pages show", async () => {
  const db = owner();
  const piece = await makePiece(workshop);
  await makeBadge(workshop, { pieceId: piece.id });
  unwrap(await issuePieceRecord(system, { pieceId: piece.id }));
  expect(unwrap(await signCards(system, { artisanId: workshop.ids.artisan }))).toEqual({
    issued: 1,
    changed: 0,
  });
  await liveThroughBadge();
  const skill = {
    artisanId: workshop.ids.artisan,
    craftId: workshop.ids.craft,
    name: words,
    description: words,
    criteria: words,
    basis: "jury" as const,
    assessedAt: new Date("2026-05-01T09:00:00Z"),
    validUntil: null,
  };
  unwrap(await issueSkillCertificate({ actor: workshop.officer(0) }, skill));
  // A suspended holder's card is suspended, and a lost one revoked: leaves and lists of every kind.
  const { artisan: artisanId } = workshop.ids;
  const follow = async () => unwrap(await signCards(system, { artisanId })).changed;
  await db.update(artisan).set({ state: "suspended" }).where(eq(artisan.id, artisanId));
  expect(await follow()).toBe(1);
  await db.update(artisan).set({ state: "reinstated" }).where(eq(artisan.id, artisanId));
  expect([await follow(), await follow()]).toEqual([1, 0]);
  await db.update(card).set({ state: "lost" }).where(eq(card.artisanId, artisanId));
  expect([await follow(), await follow()]).toEqual([1, 0]);

  const documents = await db.select().from(credential).where(eq(credential.chamberId, workshop.ids.chamber));
  expect(new Set(documents.map((row) => row.kind))).toEqual(
    new Set(["piece_record", "artisan_card", "provenance_badge", "skill_certificate"]),
  );
  const published = [
    ...documents.map((row) => JSON.stringify(row.document)),
    ...(await db.select().from(logEntry)).map((row) => row.leaf.toString("utf8")),
    ...(await db.select().from(logCheckpoint)).map((row) => row.note),
    ...(await db.select().from(statusList)).map((row) => JSON.stringify(row.document)),
    JSON.stringify(await getChamberDid({ chamberKey: workshop.chamberKey })),
  ];
  for (const value of Object.values(canaries)) {
    expect(published.filter((text) => traceOf(value).test(text))).toEqual([]);
  }
  // Ids of the database name people to whoever has another part of it.
  for (const text of published) expect(text).not.toMatch(/\b(usr|art|doc|grt|crd|vst|bev)_[0-9a-z]{20,}/);
});
