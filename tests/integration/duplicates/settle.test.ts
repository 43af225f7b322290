import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { closeDatabases, database } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { duplicateCase } from "#db/schema/register.ts";
import {
  duplicateNotices,
  getDuplicate,
  listDuplicates,
  settleDuplicate,
} from "#features/duplicates/index.ts";
import { noteIdentity } from "#features/register/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, settingsOf, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type MadeArtisan, makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";

const cin = "ZZ987654";
const at = new Date("2026-06-15T09:00:00Z");
const later = (days: number) => new Date(at.getTime() + days * 86_400_000);

type Side = { chamberId: Id<"chamber">; maker: MadeArtisan; manager: Actor; registrar: Actor };
let fes: Side;
let souss: Side;
let federation: Actor;

async function makeSide(name: string): Promise<Side> {
  const { id: chamberId } = await makeChamber(owner(), { name: { fr: `Chambre ${name}` } });
  // Not shown to the public: nothing but a chamber's own rights reaches this record.
  const maker = await makeArtisan(owner(), {
    ...{ chamberId, name: { fr: `Personne ${name}` }, registryNumber: `NIA-${name}`, isPublic: false },
  });
  const staff = async (role: "manager" | "registrar") =>
    actorOf(await makeUser(owner()), [{ role, chamberId }], at);
  return { chamberId, maker, manager: await staff("manager"), registrar: await staff("registrar") };
}

/** Two chambers give the same number for two makers, as admitting them does. Returns the case that opens. */
async function openCase(value: string, first: Side, second: Side): Promise<Id<"duplicate">> {
  for (const { maker, chamberId } of [first, second]) {
    await withActorSettings(database(), settingsOf(systemActor("duplicates test")), (tx) =>
      noteIdentity(tx, { kind: "cin", value, subject: maker.id, chamberId }),
    );
  }
  const [row] = await owner()
    .select({ id: duplicateCase.id })
    .from(duplicateCase)
    .where(eq(duplicateCase.secondSubject, second.maker.id));
  if (!row) throw new Error("a case opens");
  return row.id;
}

const settle = (duplicateId: Id<"duplicate">, verdict: "different" | "first_stands" | "second_stands") =>
  settleDuplicate({ actor: federation, now: at }, { duplicateId, verdict, confirmed: true });

const noticesOf = async ({ manager, chamberId }: Side, now = at) =>
  unwrap(await duplicateNotices({ actor: manager, now }, { chamberId }));

beforeAll(async () => {
  federation = actorOf(await makeUser(owner()), [{ role: "federation" }], at);
});

afterAll(closeDatabases);

describe("what the federation sees of a case", () => {
  let id: Id<"duplicate">;
  beforeAll(async () => {
    [fes, souss] = [await makeSide("Un"), await makeSide("Deux")];
    id = await openCase(cin, fes, souss);
  });

  it("is both chambers, and number, name and state of the two records, without the number in common", async () => {
    const found = unwrap(await getDuplicate({ actor: federation }, { duplicateId: id }));
    expect(found.first).toEqual({
      ...{ id: fes.maker.id, chamberName: { fr: "Chambre Un" }, kind: "maker", number: "NIA-Un" },
      ...{ name: { fr: "Personne Un" }, state: "registered" },
    });
    expect(found.second).toMatchObject({ chamberName: { fr: "Chambre Deux" }, number: "NIA-Deux" });
    expect(JSON.stringify(found)).not.toContain(cin);
    expect(unwrap(await listDuplicates({ actor: federation }, {})).open.map((one) => one.id)).toContain(id);
  });

  const asked = (actor: Actor, subject: string) =>
    withActorSettings(database(), settingsOf(actor), async (tx) => {
      const answer = await tx.execute(sql`select * from duplicate_subject(${subject})`);
      return (answer as { rows: unknown[] }).rows.length;
    });

  it("comes from a function that answers for records of cases alone, and to the federation alone", async () => {
    const stranger = await makeArtisan(owner(), { chamberId: fes.chamberId, isPublic: false });
    expect(await asked(federation, fes.maker.id)).toBe(1);
    expect(await asked(federation, stranger.id)).toBe(0);
    for (const actor of [fes.manager, souss.manager, souss.registrar]) {
      expect(await asked(actor, fes.maker.id)).toBe(0);
      expect(await asked(actor, souss.maker.id)).toBe(0);
    }
  });

  it("opens no chamber's files to it", async () => {
    const seen = await withActorSettings(database(), settingsOf(federation), (tx) =>
      tx.select({ id: artisan.id }).from(artisan).where(eq(artisan.id, fes.maker.id)),
    );
    expect(seen).toEqual([]);
  });
});

describe("a finding", () => {
  it("is told to each manager about their own record, and names neither the other record nor its chamber", async () => {
    const [first, second] = [await makeSide("A"), await makeSide("B")];
    const id = await openCase("AB111111", first, second);
    expect(await noticesOf(first)).toEqual([]);
    unwrap(await settle(id, "second_stands"));
    const [falls] = await noticesOf(first);
    const [stands] = await noticesOf(second);
    expect(falls).toMatchObject({ stands: false, number: "NIA-A", subjectId: first.maker.id });
    expect(stands).toMatchObject({ stands: true, number: "NIA-B", subjectId: second.maker.id });
    for (const secret of [second.maker.id, second.chamberId, "NIA-B", "Personne B", "Chambre B"]) {
      expect(JSON.stringify(falls)).not.toContain(secret);
    }
  });

  it("is no registrar's and no other manager's to read, in SQL neither", async () => {
    const [first, second] = [await makeSide("C"), await makeSide("D")];
    unwrap(await settle(await openCase("AB222222", first, second), "first_stands"));
    for (const actor of [first.registrar, second.manager, federation]) {
      const told = await duplicateNotices({ actor, now: at }, { chamberId: first.chamberId });
      expect(told).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
      const rows = await withActorSettings(database(), settingsOf(actor), async (tx) => {
        const answer = await tx.execute(
          sql`select * from duplicate_notices(${first.chamberId}, ${at.toISOString()}::timestamptz)`,
        );
        return (answer as { rows: unknown[] }).rows;
      });
      expect(rows).toEqual([]);
    }
  });

  it("is told until the record that falls is closed, and for thirty days where it stands", async () => {
    const [first, second] = [await makeSide("E"), await makeSide("F")];
    unwrap(await settle(await openCase("AB333333", first, second), "first_stands"));
    expect(await noticesOf(first, later(29))).toHaveLength(1);
    expect(await noticesOf(first, later(31))).toEqual([]);
    expect(await noticesOf(second, later(400))).toHaveLength(1);
    await owner().update(artisan).set({ state: "struck_off" }).where(eq(artisan.id, second.maker.id));
    expect(await noticesOf(second)).toEqual([]);
  });

  it("of two persons is told to nobody", async () => {
    const [first, second] = [await makeSide("G"), await makeSide("H")];
    unwrap(await settle(await openCase("AB444444", first, second), "different"));
    expect([...(await noticesOf(first)), ...(await noticesOf(second))]).toEqual([]);
  });

  it("is made once, whoever decides at the same moment", async () => {
    const [first, second] = [await makeSide("I"), await makeSide("J")];
    const id = await openCase("AB555555", first, second);
    const answers = await Promise.all([
      settle(id, "first_stands"),
      settle(id, "second_stands"),
      settle(id, "different"),
    ]);
    const codes = answers.map((answer) => (answer.ok ? "ok" : answer.error.code)).sort();
    expect(codes).toEqual(["ALREADY_SETTLED", "ALREADY_SETTLED", "ok"]);
  });
});
