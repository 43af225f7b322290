import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { getApplication, startAssisted, submitApplication } from "#features/applications/index.ts";
import { type Actor, settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import {
  answer,
  answers,
  type Desk,
  type FileId,
  fillFile,
  makeDesk,
  makeOfficer,
  makePerson,
  startFile,
} from "#tests/integration/applications/desk.ts";

type Person = Actor & { kind: "person" };

/** Fès, which knows the person, and Souss, which must not learn of it. */
let fes: Desk;
let souss: Desk;
const known = "BK700001";
const unknown = "BK700002";

beforeAll(async () => {
  fes = await makeDesk("MA-03");
  souss = await makeDesk("MA-09");
  const actor = await makePerson();
  const id = await startFile(actor, fes);
  await fillFile(actor, id, fes, { identity: { step: "identity", cin: known } });
  unwrap(await submitApplication({ actor }, { applicationId: id }));
});

/** Every row of every table that the actor sees by SQL, told without what differs from run to run. */
async function visibleRows(actor: Actor, id: FileId): Promise<Record<string, number>> {
  const tables = (await owner().execute(
    sql`select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema in ('public', 'published') order by 1`,
  )) as unknown as { rows: { name: string }[] };
  const seen: Record<string, number> = {};
  for (const { name } of tables.rows) {
    const rows = await withActorSettings(database(), settingsOf(actor), async (tx) => {
      const [schema = "", table = ""] = name.split(".");
      const from = sql`${sql.identifier(schema)}.${sql.identifier(table)}`;
      return tx.execute(sql`select to_jsonb(t)::text as row from ${from} t`);
    }).catch(() => ({ rows: [] }));
    const about = (rows as unknown as { rows: { row: string }[] }).rows.filter(({ row }) => row.includes(id));
    seen[name] = about.length;
  }
  return seen;
}

/** What the command answered and what the screen then shows, without ids, numbers and dates. */
function told(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[a-z]{3}_[0-9a-z]{26}/g, "ID")
    .replace(/[0-9a-f]{64}/g, "SIGNATURE")
    .replace(/A-\d\d-\d{4}-\d{6}/g, "NUMBER")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
    .replace(/ID\.ID\.\d{13}/g, "LINK")
    .replace(/person\.[0-9a-z]+@/g, "person@");
}

async function journey(cin: string, actor: Person, id: FileId) {
  const said = [
    await answer(actor, id, { step: "identity", cin }),
    await getApplication({ actor }, { applicationId: id }),
    await submitApplication({ actor }, { applicationId: id }),
    await getApplication({ actor }, { applicationId: id }),
  ];
  return said.map((each) => told(each).replace(cin.slice(-3), "•"));
}

describe("a chamber cannot learn whether another knows somebody", () => {
  it("by an applicant's form: same answers, same rows, whether or not Fès knows the number", async () => {
    const results = [];
    for (const cin of [known, unknown]) {
      const actor = await makePerson();
      const id = await startFile(actor, souss);
      await fillFile(actor, id, souss);
      results.push({ said: await journey(cin, actor, id), rows: await visibleRows(actor, id) });
    }
    expect(results[0]).toEqual(results[1]);
    expect(results[0]?.rows["public.application"]).toBe(1);
  });

  it("by an officer's form: same answers, same rows, whether or not Fès knows the number", async () => {
    const results = [];
    const officer = await makeOfficer(souss.chamberId, "registrar", "verifier", "manager");
    for (const cin of [known, unknown].map((each) => each.replace("BK7", "BL7"))) {
      if (cin.endsWith("1")) {
        const actor = await makePerson();
        const id = await startFile(actor, fes);
        await fillFile(actor, id, fes, { identity: { step: "identity", cin } });
        unwrap(await submitApplication({ actor }, { applicationId: id }));
      }
      const { applicationId } = unwrap(
        await startAssisted(
          { actor: officer },
          {
            ...{ chamberId: souss.chamberId, locale: "ar", kind: "maalem", at: "counter" },
            ...{ place: { province: souss.province, town: "تيزنيت", address: "" } },
            ...{ method: "spoken_before_witness", witness: "شاهد", email: "" },
          },
        ),
      );
      await fillFile(officer, applicationId, souss);
      const said = await journey(cin, officer, applicationId);
      results.push({ said, rows: await visibleRows(officer, applicationId) });
    }
    expect(results[0]).toEqual(results[1]);
  });

  it("although the federation's case is opened", async () => {
    const { rows } = (await owner().execute(
      sql`select count(*)::int as n from duplicate_case where first_chamber_id = ${fes.chamberId}
        and second_chamber_id = ${souss.chamberId}`,
    )) as unknown as { rows: { n: number }[] };
    expect(rows[0]?.n).toBe(2);
  });

  it("by asking the index itself: it has no rows for anybody but the product", async () => {
    const officer = await makeOfficer(souss.chamberId, "registrar", "verifier", "manager");
    for (const table of ["identity_index", "duplicate_case"]) {
      const seen = (await withActorSettings(database(), settingsOf(officer), (tx) =>
        tx.execute(sql`select count(*)::int as n from ${sql.identifier(table)}`),
      )) as unknown as { rows: { n: number }[] };
      expect(seen.rows[0]?.n, table).toBe(0);
    }
  });
});

describe("inside a chamber", () => {
  it("its officers see that it already holds a file of the same number, and the applicant is told nothing", async () => {
    const first = await makePerson();
    const one = await startFile(first, fes);
    await fillFile(first, one, fes, { identity: { step: "identity", cin: "BM 1" } });
    unwrap(await submitApplication({ actor: first }, { applicationId: one }));
    const second = await makePerson();
    const two = await startFile(second, fes);
    unwrap(await answer(second, two, { ...answers.identity, cin: "bm1" }));
    expect(unwrap(await getApplication({ actor: second }, { applicationId: two })).samePerson).toEqual([]);
    await fillFile(second, two, fes, { identity: { step: "identity", cin: "bm1" } });
    unwrap(await submitApplication({ actor: second }, { applicationId: two }));
    const officer = await makeOfficer(fes.chamberId);
    const seen = unwrap(await getApplication({ actor: officer }, { applicationId: two }));
    expect(seen.samePerson).toMatchObject([{ what: "application", id: one, state: "submitted" }]);
    expect(seen.samePerson[0]?.number).toMatch(/^A-03-/);
  });
});
