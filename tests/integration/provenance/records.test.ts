import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { closeDatabases, database } from "#db/client.ts";
import { revokeBadge } from "#features/badges/index.ts";
import { issuePieceRecord, issuePieceRecords } from "#features/provenance/index.ts";
import { getPieceFacts, verifyPiece } from "#features/verify/index.ts";
import { settingsOf, systemActor } from "#lib/kernel/actor.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeBadge, makePiece, makeWorkshop, type Workshop } from "./workshop.ts";

const why = { code: "evidence_wrong", confirmed: true } as const;

const system = { actor: systemActor("test") };
const reason = { ar: "سبب السحب", fr: "Motif du retrait", en: "Reason of the withdrawal" };
const now = () => new Date();

let workshop: Workshop;
beforeAll(async () => {
  workshop = await makeWorkshop();
});
afterAll(closeDatabases);

describe("piece records", () => {
  it("verify end to end once issued: signature, issuer, status and log", async () => {
    const piece = await makePiece(workshop);
    const issued = await issuePieceRecord({ actor: workshop.officer(0) }, { pieceId: piece.id });
    expect(issued).toMatchObject({ ok: true });
    const seen = await verifyPiece(piece.serial, now());
    expect(seen?.verdict.cause).toBe("authentic");
    expect(seen?.checks).toEqual({ signature: "passed", issuer: "passed", status: "passed", log: "passed" });
    expect(seen?.shown.title).toEqual({ ar: "صحن بالأزرق", fr: "Plat au bleu", en: "Blue dish" });
    expect(seen?.shown.materials[0]?.name).toEqual({ ar: "طين", fr: "argile", en: "clay" });
  });

  it("hold nothing of the maker but what their public page shows", async () => {
    const piece = await makePiece(workshop);
    await issuePieceRecord(system, { pieceId: piece.id });
    const facts = await getPieceFacts({ serial: piece.serial });
    const text = JSON.stringify(facts?.record?.document);
    expect(text).toContain("artisane-");
    expect(text).not.toMatch(/@example\.test|usr_|art_/);
  });

  it("are refused to anyone but the piece's own chamber and the product", async () => {
    const piece = await makePiece(workshop);
    const stranger = await makeWorkshop();
    for (const actor of [stranger.officer(0), { kind: "anonymous" as const }]) {
      expect(await issuePieceRecord({ actor }, { pieceId: piece.id })).toMatchObject({
        error: { code: "NOT_FOUND" },
      });
    }
  });

  it("are refused for a draft, and twice for the same piece, even at the same moment", async () => {
    const draft = await makePiece(workshop, { state: "draft" });
    expect(await issuePieceRecord(system, { pieceId: draft.id })).toMatchObject({
      error: { code: "PIECE_NOT_RECORDABLE" },
    });
    const piece = await makePiece(workshop);
    const both = await Promise.all([1, 2].map(() => issuePieceRecord(system, { pieceId: piece.id })));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.find((result) => !result.ok)).toMatchObject({ error: { code: "RECORD_EXISTS" } });
  });

  it("cannot be changed in the database once signed", async () => {
    const piece = await makePiece(workshop);
    await issuePieceRecord(system, { pieceId: piece.id });
    // As the product itself, whom row-level security lets at every chamber's records.
    const change = withActorSettings(database(), settingsOf(system.actor), (tx) =>
      tx.execute(
        sql`update credential set document = document || '{"validFrom":"2020-01-01T00:00:00Z"}' where piece_id = ${piece.id}`,
      ),
    );
    await expect(change).rejects.toMatchObject({
      cause: { message: "a signed credential is never changed" },
    });
  });

  it("say nothing of another piece, whatever row the owner of the database puts them in", async () => {
    const [piece, other] = [await makePiece(workshop), await makePiece(workshop)];
    await issuePieceRecord(system, { pieceId: piece.id });
    await owner().transaction(async (tx) => {
      await tx.execute(sql`alter table credential disable trigger user`);
      await tx.execute(sql`update credential set piece_id = ${other.id} where piece_id = ${piece.id}`);
      await tx.execute(sql`alter table credential enable trigger user`);
    });
    expect((await verifyPiece(other.serial, now()))?.verdict.cause).toBe("forged_signature");
  });

  it("carry on in a batch past what is already recorded", async () => {
    const pieces = [await makePiece(workshop), await makePiece(workshop)];
    const batch = pieces.map((piece) => ({ pieceId: piece.id, signedAt: new Date("2026-05-01T09:00:00Z") }));
    expect(await issuePieceRecords(system, batch)).toEqual({ issued: 2, refused: [] });
    const again = await issuePieceRecords(system, batch);
    expect(again.refused.map((one) => one.code)).toEqual(["RECORD_EXISTS", "RECORD_EXISTS"]);
    expect((await verifyPiece(pieces[0]?.serial ?? "", now()))?.shown.signedOn).toBe("2026-05-01T09:00:00Z");
  });
});

describe("taking a badge away", () => {
  it("shows at once, and revokes the records that rest on it", async () => {
    const piece = await makePiece(workshop);
    const badgeId = await makeBadge(workshop, { pieceId: piece.id });
    await issuePieceRecord(system, { pieceId: piece.id });
    expect((await verifyPiece(piece.serial, now()))?.verdict.cause).toBe("authentic");

    const revoked = await revokeBadge({ actor: workshop.officer(1) }, { badgeId, ...why, reason });
    expect(revoked).toMatchObject({ ok: true, value: { revokedRecords: 1, tags: [`piece:${piece.id}`] } });
    const seen = await verifyPiece(piece.serial, now());
    expect(seen?.verdict).toMatchObject({ cause: "revoked_badge", reason });
    expect(seen?.checks).toEqual({ signature: "passed", issuer: "passed", status: "failed", log: "passed" });
  });

  it("leaves a record alone that never named the badge, and lists the badge as withdrawn", async () => {
    const piece = await makePiece(workshop);
    await issuePieceRecord(system, { pieceId: piece.id });
    const badgeId = await makeBadge(workshop, { pieceId: piece.id });
    const actor = workshop.officer(1);
    expect(await revokeBadge({ actor }, { badgeId, ...why, reason })).toMatchObject({ ok: true });
    const seen = await verifyPiece(piece.serial, now());
    expect(seen?.verdict.cause).toBe("authentic");
    expect(seen?.badges).toMatchObject([{ id: badgeId, state: "revoked" }]);
  });

  it("leaves the other pieces of the chamber alone, whoever revokes at the same time", async () => {
    const pieces = await Promise.all([1, 2, 3].map(() => makePiece(workshop)));
    const badges = await Promise.all(pieces.map((piece) => makeBadge(workshop, { pieceId: piece.id })));
    await issuePieceRecords(
      system,
      pieces.map((piece) => ({ pieceId: piece.id })),
    );
    const actor = workshop.officer(0);
    await Promise.all(
      badges.slice(0, 2).map((badgeId) => revokeBadge({ actor }, { badgeId, ...why, reason })),
    );
    const kinds = await Promise.all(
      pieces.map(async ({ serial }) => (await verifyPiece(serial, now()))?.checks.status),
    );
    expect(kinds).toEqual(["failed", "failed", "passed"]);
  });

  it("is refused without a reason in each language, to other chambers, to the product itself, and twice", async () => {
    const badgeId = await makeBadge(workshop, { artisanId: workshop.ids.artisan });
    const actor = workshop.officer(0);
    const halfReason = { ...reason, ar: " " };
    expect(await revokeBadge({ actor }, { badgeId, ...why, reason: halfReason })).toMatchObject({
      error: { code: "INVALID_INPUT", details: { fields: { "reason.ar": "REQUIRED" } } },
    });
    const stranger = await makeWorkshop();
    for (const other of [stranger.officer(0), system.actor]) {
      expect(await revokeBadge({ actor: other }, { badgeId, ...why, reason })).toMatchObject({
        error: { code: "NOT_FOUND" },
      });
    }
    expect(await revokeBadge({ actor }, { badgeId, ...why, reason })).toMatchObject({ ok: true });
    expect(await revokeBadge({ actor }, { badgeId, ...why, reason })).toMatchObject({
      error: { code: "BADGE_ALREADY_REVOKED" },
    });
  });
});
