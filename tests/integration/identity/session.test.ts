import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabases, database } from "#db/client.ts";
import { chamber, region } from "#db/schema/chambers.ts";
import { grant, session, user } from "#db/schema/identity.ts";
import { sweep } from "#features/identity/index.ts";
import { sessionAdapter } from "#features/identity/session/adapter.ts";
import { openSession } from "#features/identity/session/open-session.ts";
import { readSession } from "#features/identity/session/read-session.ts";
import { randomToken, sha256Hex } from "#lib/crypto/digest.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";

const hour = 3_600_000;
let userId: Id<"user">;
let chamberId: Id<"chamber">;

beforeEach(async () => {
  const mark = randomToken(8);
  userId = newId("user");
  chamberId = newId("chamber");
  await database()
    .insert(user)
    .values({ id: userId, email: `${mark.toLowerCase()}@example.test` });
  await owner()
    .insert(region)
    .values({ code: `T-${mark}`, name: { fr: "Région d'essai" } });
  await owner()
    .insert(chamber)
    .values({
      id: chamberId,
      regionCode: `T-${mark}`,
      key: mark,
      name: { fr: "Chambre d'essai" },
      seatEvidence: "unconfirmed",
    });
});

afterAll(closeDatabases);

const appoint = () =>
  owner().insert(grant).values({ userId, role: "verifier", chamberId }).returning({ id: grant.id });
const later = (ms: number) => new Date(Date.now() + ms);

describe("a session", () => {
  it("carries the grants of this moment: an ended one is out at the next request, a new one in", async () => {
    const { token } = await openSession(database(), userId, new Date());
    expect((await readSession(token))?.grants).toEqual([]);
    const [given] = await appoint();
    // An office is held, and stays closed in this browser until a second factor is given there.
    expect(await readSession(token)).toMatchObject({
      grants: [],
      withheld: [{ role: "verifier", chamberId }],
    });
    await owner().update(session).set({ secondFactorAt: new Date() }).where(eq(session.userId, userId));
    expect(await readSession(token)).toMatchObject({
      grants: [{ role: "verifier", chamberId }],
      withheld: [],
    });
    await owner()
      .update(grant)
      .set({ endedAt: new Date() })
      .where(eq(grant.id, given?.id ?? newId("grant")));
    expect(await readSession(token)).toMatchObject({ grants: [], withheld: [] });
  });

  it("lasts 30 days for a shopper", async () => {
    const { token } = await openSession(database(), userId, new Date());
    expect(await readSession(token, later(30 * 24 * hour - 10_000))).not.toBeNull();
    expect(await readSession(token, later(30 * 24 * hour + 10_000))).toBeNull();
  });

  it("lasts 12 hours for whoever holds an office, also when the office came after the sign-in", async () => {
    const shopper = await openSession(database(), userId, new Date());
    await appoint();
    const officer = await openSession(database(), userId, new Date());
    for (const { token } of [shopper, officer]) {
      expect(await readSession(token, later(12 * hour - 10_000))).not.toBeNull();
      expect(await readSession(token, later(12 * hour + 10_000))).toBeNull();
    }
    expect(officer.expires.getTime()).toBeLessThanOrEqual(later(12 * hour).getTime());
  });

  it("is opened by its token alone, never by what the table holds", async () => {
    const { token } = await openSession(database(), userId, new Date());
    expect(await readSession(sha256Hex(token))).toBeNull();
    expect(await readSession(token.slice(0, -1))).toBeNull();
    expect(await readSession("")).toBeNull();
  });

  it("is swept away once it has run out", async () => {
    const { token } = await openSession(database(), userId, new Date(Date.now() - 31 * 24 * hour));
    const open = await openSession(database(), userId, new Date());
    unwrap(await sweep({ actor: systemActor("identity.sweep") }, {}));
    const rows = await database().select().from(session).where(eq(session.userId, userId));
    expect(rows.map((row) => row.sessionToken)).toEqual([sha256Hex(open.token)]);
    expect(await readSession(token)).toBeNull();
  });
});

describe("the auth library's adapter", () => {
  it("writes, finds and removes sessions by the hash of the token only", async () => {
    const adapter = sessionAdapter();
    const token = randomToken();
    await adapter.createSession?.({ sessionToken: token, userId, expires: later(hour) });
    const [row] = await database().select().from(session).where(eq(session.userId, userId));
    expect(row?.sessionToken).toBe(sha256Hex(token));
    expect(await adapter.getSessionAndUser?.(token)).toMatchObject({
      session: { userId },
      user: { id: userId },
    });
    expect(await adapter.getSessionAndUser?.(sha256Hex(token))).toBeNull();
    await adapter.deleteSession?.(token);
    expect(await adapter.getSessionAndUser?.(token)).toBeNull();
  });

  it("never lengthens a session", async () => {
    const adapter = sessionAdapter();
    const { token } = await openSession(database(), userId, new Date());
    await adapter.updateSession?.({ sessionToken: token, expires: later(365 * 24 * hour) });
    expect(await readSession(token, later(31 * 24 * hour))).toBeNull();
  });
});
