import { rm } from "node:fs/promises";
import { type SQL, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { headKey, headText } from "#features/ops/audit/signed-head.ts";
import { hashAt } from "#features/ops/audit/walk-chain.ts";
import { checkDatabaseRole, signAuditHead, verifyAudit } from "#features/ops/index.ts";
import { privateStorage } from "#lib/adapters/storage/index.ts";
import { generateKey, signBytes } from "#lib/credentials/keys.ts";
import { SealError, seal } from "#lib/crypto/seal.ts";
import { owner } from "#tests/factories/owner.ts";

const guards = [
  ["audit", "audit_append_only"],
  ["audit_key", "audit_key_append_only"],
] as const;

/** What only somebody with the owner's rights can do, and the chain or its heads have to show. */
async function tamper(...changes: SQL[]): Promise<void> {
  for (const [table, trigger] of guards)
    await owner().execute(
      sql`alter table ${sql.identifier(table)} disable trigger ${sql.identifier(trigger)}`,
    );
  for (const change of changes) await owner().execute(change);
  for (const [table, trigger] of guards)
    await owner().execute(
      sql`alter table ${sql.identifier(table)} enable trigger ${sql.identifier(trigger)}`,
    );
}

async function append(from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n += 1)
    await owner().execute(sql`select audit_append('usr_x', 'orders.accept', ${`ord_${n}`}, '{}', '')`);
}

/** Puts the head back, so that it tells of the chain as it now is. */
const rewindHead = sql`update audit_head set (seq, hash) = (select seq, hash from audit order by seq desc limit 1)`;

/** Hashes every entry from `seq` on anew, each following from the one before. */
const rehash = (seq: number) => sql`do $$
  declare entry record; before text;
  begin
    select hash into before from audit where audit.seq = ${sql.raw(String(seq - 1))};
    for entry in select * from audit where audit.seq >= ${sql.raw(String(seq))} order by audit.seq loop
      update audit set prev_hash = before, hash = audit_hash(before, entry.seq, entry.at, entry.actor, entry.action,
        entry.object, entry.detail, entry.request_id) where audit.seq = entry.seq returning hash into before;
    end loop;
  end $$`;

// Heads are signed by the worker.
process.env.SANAD_DATABASE_ROLE = "worker";

const storeOfHeads = () => new URL(process.env.PRIVATE_STORAGE_URL ?? "").pathname;

beforeEach(async () => {
  await rm(storeOfHeads(), { recursive: true, force: true });
  await tamper(sql`delete from audit`, sql`delete from audit_head`, sql`delete from audit_key`);
  await append(1, 7);
});

describe("the audit chain", () => {
  it("is found intact when nobody touched it, in batches of any size", async () => {
    for (const batch of [1, 2, 7, 8, 5000]) {
      expect(await verifyAudit(database(), batch)).toEqual({ entries: 7, broken: null, signed: null });
    }
  });

  it("is intact when empty", async () => {
    await tamper(sql`delete from audit`, sql`delete from audit_head`);
    expect(await verifyAudit(database())).toEqual({ entries: 0, broken: null, signed: null });
  });

  it.each(["actor", "action", "object", "detail", "request_id"])(
    "shows an entry whose %s was changed",
    async (column) => {
      await tamper(sql`update audit set ${sql.identifier(column)} = 'other' where seq = 4`);
      expect(await verifyAudit(database(), 2)).toMatchObject({
        entries: 3,
        broken: { seq: 4, why: "changed" },
      });
    },
  );

  it("shows an entry that was changed and hashed anew", async () => {
    await tamper(sql`update audit set object = 'ord_other',
      hash = audit_hash(prev_hash, seq, at, actor, action, 'ord_other', detail, request_id) where seq = 4`);
    expect(await verifyAudit(database(), 2)).toMatchObject({
      entries: 4,
      broken: { seq: 5, why: "does not follow" },
    });
  });

  it.each([1, 4])("shows that entry %i was deleted", async (seq) => {
    await tamper(sql`delete from audit where seq = ${seq}`);
    expect(await verifyAudit(database(), 2)).toMatchObject({
      entries: seq - 1,
      broken: { seq, why: "missing" },
    });
  });

  it("is refused any change, from the owner too", async () => {
    await expect(owner().execute(sql`update audit set actor = 'x'`)).rejects.toMatchObject({
      cause: { message: expect.stringContaining("append-only") },
    });
  });
});

describe("the head kept beside the chain", () => {
  it("shows that the end was cut off, and from which entry on", async () => {
    await tamper(sql`delete from audit where seq > 5`);
    expect(await verifyAudit(database())).toMatchObject({ entries: 5, broken: { seq: 6, why: "cut off" } });
  });

  it.each([1, 2, 3, 9])("shows the cut still when %i entries were added after it", async (more) => {
    await tamper(sql`delete from audit where seq > 5`);
    await append(6, 5 + more);
    expect((await verifyAudit(database())).broken).toEqual(
      more < 2 ? { seq: 7, why: "cut off" } : { seq: 7, why: "rewritten" },
    );
  });

  it("is missed when it is taken away", async () => {
    await tamper(sql`delete from audit_head`);
    expect((await verifyAudit(database())).broken).toEqual({ seq: 7, why: "no head" });
  });

  it("is out of reach of the roles the product works as", async () => {
    for (const role of ["app_rw", "worker"] as const) {
      await expect(database(role).execute(sql`update audit_head set seq = 1`)).rejects.toMatchObject({
        cause: { code: "42501" },
      });
    }
  });
});

describe("the signed head outside of the database", () => {
  it("is signed when something was added, and not again for the same entry", async () => {
    expect(await signAuditHead()).toMatchObject({ seq: 7 });
    expect(await signAuditHead()).toBeNull();
    await append(8, 9);
    expect(await signAuditHead()).toMatchObject({ seq: 9 });
    expect(await verifyAudit(database())).toMatchObject({ entries: 9, broken: null, signed: { seq: 9 } });
    expect(await privateStorage().list("audit-heads")).toHaveLength(2);
  });

  it("shows that the end was cut off when the head beside the chain was put back as well", async () => {
    await signAuditHead();
    await tamper(sql`delete from audit where seq > 5`, rewindHead);
    expect(await verifyAudit(database())).toMatchObject({ entries: 5, broken: { seq: 6, why: "cut off" } });
  });

  it("shows it still when the chain has grown past its old end", async () => {
    await signAuditHead();
    await tamper(sql`delete from audit where seq > 5`, rewindHead);
    await append(6, 9);
    expect((await verifyAudit(database())).broken).toEqual({ seq: 1, why: "rewritten" });
  });

  it("shows a history that was rewritten throughout, from the last head that still agrees", async () => {
    for (const end of [8, 9, 10, 11, 12]) {
      await append(end, end);
      await signAuditHead();
    }
    await tamper(sql`update audit set object = 'ord_other' where seq = 10`, rehash(10), rewindHead);
    expect(await verifyAudit(database())).toMatchObject({
      entries: 12,
      broken: { seq: 10, why: "rewritten" },
    });
  });

  it("is not signed again over a chain that lost what was signed", async () => {
    await signAuditHead();
    await tamper(sql`delete from audit where seq > 5`, rewindHead);
    await append(6, 6);
    await expect(signAuditHead()).rejects.toThrow("broken");
    await append(7, 9);
    await expect(signAuditHead()).rejects.toThrow("broken");
    expect(await privateStorage().list("audit-heads")).toHaveLength(1);
  });

  it("is refused when it was changed, or signed with a key that somebody put into the table", async () => {
    const head = await signAuditHead();
    const forged = { ...head, seq: 5, hash: "a".repeat(64) };
    const put = (text: string) =>
      privateStorage().put(
        "audit-heads/99991231t000000000z-000000000005.json",
        Buffer.from(text),
        "application/json",
      );
    for (const text of [
      JSON.stringify(forged),
      JSON.stringify({ ...head, key: "z6MkOther" }),
      "{}",
      "no json",
    ]) {
      await put(text);
      expect((await verifyAudit(database())).broken, text).toEqual({ seq: 8, why: "forged head" });
    }
    await expect(signAuditHead()).rejects.toThrow("forged");
  });

  it("is not believed when somebody with both the database and the store signs with a key of their own", async () => {
    await signAuditHead();
    await tamper(sql`delete from audit where seq > 5`, rewindHead);
    const { publicKeyMultibase: key, secretKeyMultibase } = await generateKey("urn:sanad:audit");
    const ring = [{ version: 1, key: Buffer.alloc(32, 3) }];
    const place = { table: "audit_key", column: "sealed_secret", row: key };
    await owner().execute(
      sql`insert into audit_key values (${key}, ${seal(secretKeyMultibase, place, ring)}, now())`,
    );
    const link = { seq: 5, hash: (await hashAt(owner(), 5)) ?? "", at: "2999-01-01T00:00:00.000Z" };
    const pair = { id: `x#${key}`, controller: "x", publicKeyMultibase: key, secretKeyMultibase };
    const signature = Buffer.from(await signBytes(pair, headText(link))).toString("base64url");
    const head = Buffer.from(JSON.stringify({ ...link, key, signature }));
    await privateStorage().put(headKey(link), head, "application/json");
    await expect(verifyAudit(database())).rejects.toBeInstanceOf(SealError);
  });
});

describe("the key that signs", () => {
  it("is made by the worker alone, and never changed", async () => {
    await signAuditHead();
    const made = sql`insert into audit_key values ('z6MkMine', 'x', now())`;
    await expect(database("app_rw").execute(made)).rejects.toMatchObject({ cause: { code: "42501" } });
    for (const change of [sql`update audit_key set sealed_secret = 'x'`, sql`delete from audit_key`]) {
      await expect(database("worker").execute(change)).rejects.toMatchObject({ cause: { code: "42501" } });
      await expect(owner().execute(change)).rejects.toMatchObject({
        cause: { message: expect.stringContaining("append-only") },
      });
    }
  });
});

describe("the role that the product works as", () => {
  it("is bound by row-level security", async () => {
    expect(await checkDatabaseRole(database("app_rw"))).toBeNull();
    expect(await checkDatabaseRole(database("worker"))).toBeNull();
    expect(await checkDatabaseRole(database("public_reader"))).toBeNull();
  });

  it("is not taken for safe when it owns the tables", async () => {
    expect(await checkDatabaseRole(owner())).toMatch(/owns the tables|bypasses|superuser/);
  });
});
