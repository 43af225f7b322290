import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import {
  getChamberDid,
  getStatusList,
  issuePieceRecord,
  listKeys,
  rotateKey,
} from "#features/provenance/index.ts";
import { verifyPiece } from "#features/verify/index.ts";
import { parseSecured, proofsOf } from "#lib/credentials/credential.ts";
import { type Actor, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { logEvents } from "./log-events.ts";
import { makePiece, makeWorkshop, type Workshop } from "./workshop.ts";

const system = { actor: systemActor("test") };
let workshop: Workshop;
let manager: Actor;
beforeAll(async () => {
  workshop = await makeWorkshop();
  manager = {
    ...workshop.officer(0),
    grants: [{ role: "manager", chamberId: workshop.ids.chamber }],
  } as Actor;
});
afterAll(closeDatabases);

const rotate = (actor: Actor, reason: "rotated" | "compromised" = "rotated") =>
  rotateKey({ actor }, { chamberId: workshop.ids.chamber, reason, confirmed: true });
const signs = async (purpose: "revocation" | "suspension") => {
  const list = parseSecured(await getStatusList({ chamberKey: workshop.chamberKey, purpose }));
  return list ? proofsOf(list).map((proof) => proof.verificationMethod) : [];
};

describe("a chamber's key", () => {
  it("is refused a successor before there is one, without a second factor, and by anybody but manager and federation", async () => {
    expect(await rotate(manager)).toMatchObject({ error: { code: "NO_KEY" } });
    const piece = await makePiece(workshop);
    unwrap(await issuePieceRecord(system, { pieceId: piece.id }));
    const late = { ...manager, secondFactorAt: new Date(Date.now() - 11 * 60_000) } as Actor;
    expect(await rotate(late)).toMatchObject({ error: { code: "STEP_UP_REQUIRED" } });
    const stranger = await makeWorkshop();
    for (const actor of [workshop.officer(0), stranger.officer(0)]) {
      expect(await rotate(actor)).toMatchObject({ error: { code: "NOT_FOUND" } });
    }
  });

  it("gives way to a new one: what it signed still verifies, what comes is the new one's, and the log says both", async () => {
    const before = await makePiece(workshop);
    unwrap(await issuePieceRecord(system, { pieceId: before.id }));
    const { ended, inUse } = unwrap(await rotate(manager));
    const after = await makePiece(workshop);
    unwrap(await issuePieceRecord(system, { pieceId: after.id }));

    for (const { serial } of [before, after]) {
      expect((await verifyPiece(serial, new Date()))?.checks).toMatchObject({
        signature: "passed",
        issuer: "passed",
        status: "passed",
        log: "passed",
      });
    }
    const did = await getChamberDid({ chamberKey: workshop.chamberKey });
    const methods = new Map(did?.verificationMethod.map((method) => [method.id, method]));
    expect(methods.get(ended)?.expires).toMatch(/^\d{4}-/);
    expect(methods.get(inUse)).not.toHaveProperty("expires");
    for (const purpose of ["revocation", "suspension"] as const) {
      expect(new Set(await signs(purpose))).toEqual(new Set([inUse]));
    }
    const events = (await logEvents()).filter((leaf) => leaf.kind === "key" && leaf.issuer === did?.id);
    expect(events.map((leaf) => "key" in leaf && leaf.key)).toEqual(["added", "ended", "added"]);
    const listed = unwrap(await listKeys({ actor: manager }, { chamberId: workshop.ids.chamber }));
    expect(listed.keys.map((key) => key.endReason)).toEqual([null, "rotated"]);
  });

  it("ends after whoever is signing with it: records signed at that moment verify", async () => {
    const pieces = await Promise.all([1, 2, 3, 4, 5, 6].map(() => makePiece(workshop)));
    const sign = (piece: (typeof pieces)[number]) => issuePieceRecord(system, { pieceId: piece.id });
    const [first, second] = [pieces.slice(0, 3), pieces.slice(3)];
    const results = await Promise.all([...first.map(sign), rotate(manager), ...second.map(sign)]);
    expect(results.map((result) => result.ok)).toEqual(results.map(() => true));
    const did = await getChamberDid({ chamberKey: workshop.chamberKey });
    expect(did?.verificationMethod.filter((method) => !method.expires)).toHaveLength(1);
    for (const { serial } of pieces) {
      expect((await verifyPiece(serial, new Date()))?.checks.issuer).toBe("passed");
    }
  });

  it("that was not safe any more is published as revoked", async () => {
    const { ended } = unwrap(await rotate(manager, "compromised"));
    const did = await getChamberDid({ chamberKey: workshop.chamberKey });
    const method = did?.verificationMethod.find(({ id }) => id === ended);
    expect(method?.revoked).toMatch(/^\d{4}-/);
  });

  it("is never changed in the database, taken away, brought back, or joined by a second one in use", async () => {
    const chamberId = workshop.ids.chamber;
    for (const change of [
      sql`update issuer_key set public_key_multibase = 'z6Mk' where chamber_id = ${chamberId}`,
      sql`update issuer_key set ended_at = null, end_reason = null where chamber_id = ${chamberId} and ended_at is not null`,
      sql`update issuer_key set ended_at = now() where chamber_id = ${chamberId} and ended_at is null`,
      sql`delete from issuer_key where chamber_id = ${chamberId}`,
      sql`insert into issuer_key (id, chamber_id, purpose, public_key_multibase, sealed_secret)
        select id || 'x', chamber_id, purpose, public_key_multibase, sealed_secret from issuer_key
        where chamber_id = ${chamberId} and ended_at is null`,
    ]) {
      await expect(owner().execute(change)).rejects.toThrow();
    }
  });
});
