import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { closeDatabases, database, type Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { credential, statusList } from "#db/schema/provenance.ts";
import {
  changeCredentials,
  findCredentials,
  getStatusList,
  issuePieceRecord,
  issueSkillCertificate,
  logDigest,
  revokeCredential,
  signLists,
} from "#features/provenance/index.ts";
import { verifyPiece } from "#features/verify/index.ts";
import { parseSecured, statusesOf } from "#lib/credentials/credential.ts";
import { readStatus } from "#lib/credentials/status-list.ts";
import { type Actor, settingsOf, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { logEvents } from "./log-events.ts";
import { makePiece, makeWorkshop, type Workshop } from "./workshop.ts";

const system = { actor: systemActor("test") };
const words = { ar: "مهارة", fr: "Savoir-faire", en: "Skill" };
let workshop: Workshop;
let manager: Actor;
let chamber: { id: Workshop["ids"]["chamber"]; key: string };
beforeAll(async () => {
  workshop = await makeWorkshop();
  chamber = { id: workshop.ids.chamber, key: workshop.chamberKey };
  manager = { ...workshop.officer(0), grants: [{ role: "manager", chamberId: chamber.id }] } as Actor;
  await owner()
    .update(artisan)
    .set({ registryNumber: `R-${workshop.tag}` })
    .where(eq(artisan.id, workshop.ids.artisan));
});
afterAll(closeDatabases);

const asSystem = <T>(work: (tx: Tx) => Promise<T>) =>
  withActorSettings(database(), settingsOf(system.actor), work);
const change = (ids: string[], to: "revoked" | "suspended" | "reinstated") =>
  asSystem((tx) => changeCredentials(tx, { chamber, ids, to }, new Date()));
const rowOf = async (id: string) => (await owner().select().from(credential).where(eq(credential.id, id)))[0];

/** What each of the chamber's signed lists says of a credential. */
async function raised(id: string): Promise<Record<string, boolean>> {
  const document = parseSecured((await rowOf(id))?.document);
  if (!document) throw new Error("no such credential");
  const said: Record<string, boolean> = {};
  for (const entry of statusesOf(document)) {
    const purpose = entry.statusPurpose as "revocation" | "suspension";
    const list = parseSecured(await getStatusList({ chamberKey: chamber.key, purpose }));
    if (list)
      said[purpose] = await readStatus(
        entry,
        String((document.issuer as { id?: string }).id ?? document.issuer),
        list,
      );
  }
  return said;
}

async function makeRecord() {
  const piece = await makePiece(workshop);
  return { ...piece, ...unwrap(await issuePieceRecord(system, { pieceId: piece.id })) };
}

const certify = (actor: Actor, over = {}) =>
  issueSkillCertificate(
    { actor },
    {
      artisanId: workshop.ids.artisan,
      craftId: workshop.ids.craft,
      name: words,
      description: words,
      criteria: words,
      basis: "jury",
      assessedAt: new Date("2026-05-01T09:00:00Z"),
      validUntil: null,
      ...over,
    },
  );

describe("a credential", () => {
  it("is suspended, reinstated and revoked: list, row and log say the same, and the log only under a salt", async () => {
    const { credentialId: id, serial } = await makeRecord();
    await change([id], "suspended");
    await change([id], "suspended");
    expect(await raised(id)).toEqual({ revocation: false, suspension: true });
    expect((await verifyPiece(serial, new Date()))?.checks.status).toBe("failed");
    await change([id], "reinstated");
    expect(await raised(id)).toEqual({ revocation: false, suspension: false });
    expect((await verifyPiece(serial, new Date()))?.checks.status).toBe("passed");
    await change([id], "revoked");
    await change([id], "reinstated");
    expect(await raised(id)).toEqual({ revocation: true, suspension: false });

    const row = await rowOf(id);
    const named = logDigest({ digest: row?.digest ?? "", salt: row?.salt ?? null });
    const events = (await logEvents()).filter((leaf) => leaf.credentialDigest === named);
    expect(events.map((leaf) => leaf.kind)).toEqual(["issue", "suspend", "reinstate", "revoke"]);
    expect((await logEvents()).some((leaf) => leaf.credentialDigest === row?.digest)).toBe(false);
  });

  it("is found while it is not revoked", async () => {
    const record = await makeRecord();
    const found = () => asSystem((tx) => findCredentials(tx, { pieceId: record.id }));
    expect((await found()).map((row) => row.id)).toEqual([record.credentialId]);
    await change([record.credentialId], "revoked");
    expect(await found()).toEqual([]);
  });

  it("of another chamber is not touched", async () => {
    const { credentialId } = await makeRecord();
    const stranger = await makeWorkshop();
    const other = { id: stranger.ids.chamber, key: stranger.chamberKey };
    await asSystem((tx) =>
      changeCredentials(tx, { chamber: other, ids: [credentialId], to: "revoked" }, new Date()),
    );
    expect((await rowOf(credentialId))?.revokedAt).toBeNull();
  });

  it("stays in the database as it was signed, and its end is an end", async () => {
    const { credentialId: id } = await makeRecord();
    const pieceId = (await makePiece(workshop)).id;
    await change([id], "revoked");
    for (const wrong of [
      sql`update credential set revoked_at = null where id = ${id}`,
      sql`update credential set suspended_at = now() where id = ${id}`,
      sql`update credential set digest = 'uEiA' where id = ${id}`,
      sql`update credential set salt = null where id = ${id}`,
      sql`update credential set piece_id = ${pieceId} where id = ${id}`,
      sql`delete from credential where id = ${id}`,
    ]) {
      await expect(owner().execute(wrong)).rejects.toThrow();
    }
  });

  it("is about one thing, the thing of its kind", async () => {
    const { credentialId: id } = await makeRecord();
    const copy = (columns: string, values: string) =>
      owner().execute(
        sql.raw(`insert into credential (id, chamber_id, document, digest, status_index, suspension_index, ${columns})
          select id || '-x', chamber_id, document, digest, 131000, 131000, ${values} from credential where id = '${id}'`),
      );
    await change([id], "revoked");
    const one = `'${workshop.ids.artisan}'`;
    await expect(copy("kind", "'piece_record'")).rejects.toThrow();
    await expect(copy("kind, piece_id, artisan_id", `'piece_record', piece_id, ${one}`)).rejects.toThrow();
    await expect(copy("kind, artisan_id", `'piece_record', ${one}`)).rejects.toThrow();
    await expect(copy("kind, artisan_id", `'anything', ${one}`)).rejects.toThrow();
  });

  it("is taken back by the manager alone, with a fresh second factor, once", async () => {
    const { credentialId, serial } = await makeRecord();
    const revoke = (actor: Actor) =>
      revokeCredential({ actor }, { credentialId, reason: "facts_changed", confirmed: true });
    expect(await revoke(workshop.officer(0))).toMatchObject({ error: { code: "NOT_FOUND" } });
    expect(await revoke({ ...manager, secondFactorAt: new Date(0) } as Actor)).toMatchObject({
      error: { code: "STEP_UP_REQUIRED" },
    });
    expect(await revoke(manager)).toMatchObject({ ok: true });
    expect((await verifyPiece(serial, new Date()))?.checks.status).toBe("failed");
    expect(await revoke(manager)).toMatchObject({ error: { code: "ALREADY_REVOKED" } });
  });
});

describe("status lists", () => {
  it("are signed again in the second half of their hour, and not before", async () => {
    await makeRecord();
    const signedAt = async () =>
      (await owner().select().from(statusList).where(eq(statusList.chamberId, chamber.id))).map(
        (row) => row.signedAt,
      );
    const before = await signedAt();
    unwrap(await signLists(system, {}));
    expect(await signedAt()).toEqual(before);
    const now = new Date(Date.now() + 31 * 60_000);
    unwrap(await signLists({ ...system, now }, {}));
    expect((await signedAt()).every((at) => at.getTime() === now.getTime())).toBe(true);
  });

  it("that ran out turn the verdict to one that was not to be had, never to a good one", async () => {
    const { serial } = await makeRecord();
    const late = new Date(Date.now() + 2 * 86_400_000);
    expect((await verifyPiece(serial, late))?.checks.status).toBe("unknown");
    expect((await verifyPiece(serial, late))?.verdict.cause).not.toBe("authentic");
  });
});

describe("a certificate of a skill", () => {
  it("is an Open Badge of the chamber, which can be taken back but not suspended", async () => {
    const { credentialId } = unwrap(await certify(workshop.officer(0)));
    const document = parseSecured((await rowOf(credentialId))?.document);
    expect(document?.type).toEqual(["VerifiableCredential", "OpenBadgeCredential"]);
    await expect(change([credentialId], "suspended")).rejects.toThrow(/only be revoked/);
    unwrap(
      await revokeCredential(
        { actor: manager },
        { credentialId, reason: "issued_in_error", confirmed: true },
      ),
    );
    expect(await raised(credentialId)).toEqual({ revocation: true });
  });

  it("is refused to other chambers, with an assessment to come, and once it would have run out", async () => {
    const stranger = await makeWorkshop();
    expect(await certify(stranger.officer(0))).toMatchObject({ error: { code: "NOT_FOUND" } });
    const tomorrow = new Date(Date.now() + 86_400_000);
    for (const over of [{ assessedAt: tomorrow }, { validUntil: new Date("2026-01-01T00:00:00Z") }]) {
      expect(await certify(workshop.officer(0), over)).toMatchObject({
        error: { code: "CERTIFICATE_DATES" },
      });
    }
  });
});
