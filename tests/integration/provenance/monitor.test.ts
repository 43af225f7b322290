import { eq, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases, database } from "#db/client.ts";
import { grant, user } from "#db/schema/identity.ts";
import { logEntry } from "#db/schema/provenance.ts";
import { logFinding, logWatch } from "#db/schema/transparency.ts";
import { issuedDigest } from "#features/notify/templates/issued-digest.ts";
import { encodeLeaf, parseLeaf } from "#features/provenance/domain/leaf.ts";
import { watchLog } from "#features/provenance/flows/watch-log.ts";
import { tellIssued } from "#features/provenance/index.ts";
import { appendLeaves } from "#features/provenance/log/append.ts";
import { getPieceFacts } from "#features/verify/index.ts";
import { digestMultibase } from "#lib/credentials/digest.ts";
import { newId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { messages } from "#messages/index.ts";
import { owner } from "#tests/factories/owner.ts";
import { asSystem, asTamperer, forkedHead, rewriteLog, signedPiece } from "./harm.ts";
import { makeWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
const record = async () => {
  const { serial } = await signedPiece(workshop);
  const facts = await getPieceFacts({ serial });
  if (!facts?.record) throw new Error("no record");
  const { rows } = (await owner().execute(
    sql`select index::int from log_entry where credential_id = ${facts.record.id}`,
  )) as unknown as { rows: { index: number }[] };
  return { id: facts.record.id, index: rows[0]?.index ?? -1 };
};
const kinds = async (full = true) =>
  (await watchLog({ full })).map(({ kind, object }) => `${kind} ${object}`).sort();

beforeAll(async () => {
  workshop = await makeWorkshop();
  for (let n = 0; n < 3; n++) await signedPiece(workshop);
});
afterAll(closeDatabases);

describe("the monitor of the log", () => {
  it("finds nothing in a log that is in order, in a short round and in a full one", async () => {
    expect(await kinds(true)).toEqual([]);
    await signedPiece(workshop);
    expect(await kinds(false)).toEqual([]);
    expect(await kinds(false)).toEqual([]);
  });

  it("tells of each row that the owner of the database changes, and is silent once it is put back", async () => {
    const { id, index } = await record();
    const changes: [string, ReturnType<typeof sql>, ReturnType<typeof sql>, string[]][] = [
      [
        "a credential's words",
        sql`update credential set document = jsonb_set(document, '{credentialSubject,widthMm}', '999') where id = ${id}`,
        sql`update credential set document = jsonb_set(document, '{credentialSubject,widthMm}', '320') where id = ${id}`,
        [`credential_changed ${id}`],
      ],
      [
        "its standing without the log",
        sql`update credential set revoked_at = now() where id = ${id}`,
        sql`update credential set revoked_at = null where id = ${id}`,
        [`status_differs ${id}`],
      ],
      [
        "an entry's time",
        sql`update log_entry set leaf = convert_to(replace(convert_from(leaf, 'utf8'), '"time":"20', '"time":"19'), 'utf8') where index = ${index}`,
        sql`update log_entry set leaf = convert_to(replace(convert_from(leaf, 'utf8'), '"time":"19', '"time":"20'), 'utf8') where index = ${index}`,
        [`entry_changed ${index}`],
      ],
      [
        "whose entry it is",
        sql`update log_entry set credential_id = null where index = ${index}`,
        sql`update log_entry set credential_id = ${id} where index = ${index}`,
        [`credential_unlogged ${id}`, `entry_unexplained ${index}`],
      ],
    ];
    for (const [what, harm, repair, expected] of changes) {
      await asTamperer((tx) => tx.execute(harm));
      const found = await kinds(false);
      for (const one of expected) expect(found, what).toContain(one);
      expect(await kinds(true), what).toEqual(expect.arrayContaining(expected));
      await asTamperer((tx) => tx.execute(repair));
      expect(await kinds(true), what).toEqual([]);
    }
    const rows = await owner().select().from(logFinding);
    expect(rows.length).toBeGreaterThanOrEqual(changes.length);
    for (const row of rows) {
      expect(row.goneAt).not.toBeNull();
      expect(row.chamberId).toBe(workshop.ids.chamber);
    }
  });

  it("tells of a node and of a head that are not what the entries hash to", async () => {
    await asTamperer((tx) =>
      tx.execute(
        sql`update log_node set hash = decode(repeat('00', 32), 'hex') where level = 1 and index = 0`,
      ),
    );
    expect(await kinds(true)).toContain("node_wrong 1/0");
    await repairNode();
    const before = await owner().execute(
      sql`select size, root, note from log_checkpoint order by size desc limit 1`,
    );
    const [head] = (before as unknown as { rows: { size: number; root: Buffer; note: string }[] }).rows;
    const { size, root, note } = await forkedHead();
    await asTamperer((tx) =>
      tx.execute(sql`update log_checkpoint set root = ${root}, note = ${note} where size = ${size}`),
    );
    expect(await kinds(true)).toContain(`head_wrong ${size}`);
    await asTamperer((tx) =>
      tx.execute(
        sql`update log_checkpoint set root = ${head?.root}, note = ${head?.note} where size = ${size}`,
      ),
    );
    expect(await kinds(true)).toEqual([]);
  });

  it("tells of a key that was never announced", async () => {
    const id = `did:web:localhost%3A3000:did:${workshop.chamberKey}#zSecret`;
    await owner().execute(sql`insert into issuer_key (id, chamber_id, purpose, public_key_multibase, sealed_secret,
        created_at, ended_at, end_reason)
      values (${id}, ${workshop.ids.chamber}, 'credentials', 'zSecret', 'sealed', now(), now(), 'rotated')`);
    expect(await kinds(false)).toContain(`key_unannounced ${id}`);
  });

  it("tells of entries in a credential's name that are of another, and of a second issuing", async () => {
    const { id } = await record();
    const [row] = await owner().select().from(logEntry).where(eq(logEntry.credentialId, id));
    const said = row && parseLeaf(row.leaf);
    if (said?.kind !== "issue") throw new Error("no entry of the issuing");
    const again = { kind: "issue" as const, issuer: said.issuer, at: new Date() };
    const added = await asSystem((tx) =>
      appendLeaves(
        tx,
        [said.credentialDigest, digestMultibase(Buffer.alloc(32, 5))].map((credentialDigest) => ({
          bytes: encodeLeaf({ ...again, credentialDigest }),
          credentialId: id,
        })),
        new Date(),
      ),
    );
    const found = await kinds(false);
    for (const index of added) expect(found).toContain(`entry_unexplained ${index}`);
    expect(found).not.toContain(`entry_unexplained ${row?.index}`);
  });

  it("tells the chamber's managers and the federation, each once a day", async () => {
    const [manager, above] = workshop.officers;
    await owner()
      .insert(grant)
      .values([
        { id: newId("grant"), userId: manager, role: "manager", chamberId: workshop.ids.chamber },
        { id: newId("grant"), userId: above, role: "federation" },
      ]);
    await owner().update(logFinding).set({ alertedAt: null }).where(isNull(logFinding.goneAt));
    const mails = async () => {
      const { rows } = (await owner().execute(
        sql`select data->'payload'->>'id' as id from pgboss.job where name = 'mail.send' and data->'payload'->>'template' = 'log-alert'`,
      )) as unknown as { rows: { id: string }[] };
      return rows.map(({ id }) => id.split(".")[0]).sort();
    };
    await kinds(false);
    expect(await mails()).toEqual([manager, above].sort());
    await kinds(false);
    expect(await mails()).toHaveLength(2);
  });

  it("tells a chamber's managers in the morning what was signed in its name, in their language, once", async () => {
    const [, managing] = workshop.officers;
    await owner()
      .insert(grant)
      .values({ id: newId("grant"), userId: managing, role: "manager", chamberId: workshop.ids.chamber })
      .onConflictDoNothing();
    await owner().update(user).set({ locale: "ar" }).where(eq(user.id, managing));
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(unwrap(await tellIssued({ actor: systemActor("test"), now: tomorrow }, {})).told).toBeGreaterThan(
      0,
    );
    const { rows } = (await owner().execute(
      sql`select data->'payload'->>'id' as id from pgboss.job where name = 'mail.send'
        and data->'payload'->>'template' = 'issued-digest' and data->'payload'->>'id' like ${`${managing}.%`}`,
    )) as unknown as { rows: { id: string }[] };
    expect(rows).toHaveLength(1);
    const letter = await issuedDigest(rows[0]?.id ?? "");
    expect(letter).toMatchObject({
      locale: "ar",
      content: { heading: messages.ar.mail.issuedDigest.heading },
    });
    expect(JSON.stringify(letter?.content.blocks)).toMatch(/Chamber بالعربية: .*قطع/);
    // On a day after nothing was signed, nobody hears anything.
    const later = new Date(Date.now() + 5 * 86_400_000);
    expect(unwrap(await tellIssued({ actor: systemActor("test"), now: later }, {})).told).toBe(0);
  });

  it("is not open to change for those the product connects as", async () => {
    for (const table of ["log_entry", "log_node", "log_checkpoint"]) {
      for (const change of [
        `update ${table} set created_at = now()`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(database().execute(sql.raw(change))).rejects.toThrow();
    }
  });

  // Last: it rewrites the log of this file.
  it("tells of a log rewritten whole, by the head it remembers, and keeps saying so", async () => {
    const [kept] = await owner().select().from(logWatch);
    expect(kept?.size).toBeGreaterThan(0);
    await rewriteLog(0);
    expect(await kinds(false)).toContain(`log_forked ${kept?.size}`);
    await signedPiece(workshop);
    expect(await kinds(true)).toContain(`log_forked ${kept?.size}`);
    const open = await owner().select().from(logFinding).where(eq(logFinding.kind, "log_forked"));
    expect(open).toMatchObject([{ goneAt: null, chamberId: null, evidence: { note: expect.any(String) } }]);
  });
});

async function repairNode(): Promise<void> {
  await asTamperer((tx) =>
    tx.execute(sql`update log_node set hash = sha256('\\x01'::bytea
      || (select leaf_hash from log_entry where index = 0) || (select leaf_hash from log_entry where index = 1))
      where level = 1 and index = 0`),
  );
}
