import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { connect, database } from "#db/client.ts";
import { checkDatabaseRole, verifyAudit } from "#features/ops/index.ts";

const owner = connect(process.env.DATABASE_URL ?? "", { max: 1 });
const { db } = owner;

afterAll(() => owner.end());

/** What only somebody with the owner's rights can do, and the chain has to show. */
async function tamper(change: ReturnType<typeof sql>): Promise<void> {
  await db.execute(sql`alter table audit disable trigger audit_append_only`);
  await db.execute(change);
  await db.execute(sql`alter table audit enable trigger audit_append_only`);
}

beforeEach(async () => {
  await tamper(sql`delete from audit`);
  for (let n = 1; n <= 7; n += 1) {
    await db.execute(sql`select audit_append('usr_x', 'orders.accept', ${`ord_${n}`}, '{}', '')`);
  }
});

describe("the audit chain", () => {
  it("is found intact when nobody touched it, in batches of any size", async () => {
    for (const batch of [1, 2, 7, 8, 5000]) {
      expect(await verifyAudit(database(), batch)).toEqual({ entries: 7, broken: null });
    }
  });

  it("is intact when empty", async () => {
    await tamper(sql`delete from audit`);
    expect(await verifyAudit(database())).toEqual({ entries: 0, broken: null });
  });

  it.each(["actor", "action", "object", "detail", "request_id"])(
    "shows an entry whose %s was changed",
    async (column) => {
      await tamper(sql`update audit set ${sql.identifier(column)} = 'other' where seq = 4`);
      expect(await verifyAudit(database(), 2)).toEqual({ entries: 3, broken: { seq: 4, why: "changed" } });
    },
  );

  it("shows an entry that was changed and hashed anew", async () => {
    await tamper(sql`update audit set object = 'ord_other',
      hash = audit_hash(prev_hash, seq, at, actor, action, 'ord_other', detail, request_id) where seq = 4`);
    expect(await verifyAudit(database(), 2)).toEqual({
      entries: 4,
      broken: { seq: 5, why: "does not follow" },
    });
  });

  it.each([1, 4])("shows that entry %i was deleted", async (seq) => {
    await tamper(sql`delete from audit where seq = ${seq}`);
    expect(await verifyAudit(database(), 2)).toEqual({ entries: seq - 1, broken: { seq, why: "missing" } });
  });

  it("is refused any change, from the owner too", async () => {
    await expect(db.execute(sql`update audit set actor = 'x'`)).rejects.toMatchObject({
      cause: { message: expect.stringContaining("append-only") },
    });
  });
});

describe("the role that the product works as", () => {
  it("is bound by row-level security", async () => {
    expect(await checkDatabaseRole(database("app_rw"))).toBeNull();
    expect(await checkDatabaseRole(database("worker"))).toBeNull();
    expect(await checkDatabaseRole(database("public_reader"))).toBeNull();
  });

  it("is not taken for safe when it owns the tables", async () => {
    expect(await checkDatabaseRole(db)).toMatch(/owns the tables|bypasses|superuser/);
  });
});
