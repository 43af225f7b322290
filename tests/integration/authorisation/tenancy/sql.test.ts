import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { closeDatabases, database, type Tx } from "#db/client.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type ChamberRole, chamberRoles, settingsOf } from "#lib/kernel/actor.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { insertRow, type Row, rowFor } from "#tests/integration/authorisation/tenancy/fill-row.ts";
import { readTables, type Table } from "#tests/integration/authorisation/tenancy/tables.ts";

/** Tables of chambers that anybody may read in SQL too, and why. Nobody else may write them. */
const shownToAll: Readonly<Record<string, string>> = {
  annex: "where a chamber can be found is on its public page",
  chamber: "the twelve chambers are public establishments",
  chamber_province: "applicants are led to their chamber by their province",
  chamber_hub: "makers and buyers are told where a chamber collects parcels",
  collection: "what a chamber presents",
  craft_assessment: "how endangered a craft is; drafts are read by the chamber that may second them",
  craft_indicator: "the figures a grade rests on are on the craft's page",
  craft_record: "which chamber keeps the file of a craft is on its page",
  commission_rule: "what the platform takes is public, whichever chamber it is agreed with",
  piece_search: "what a published piece is found by is on its page",
  training_programme: "what a chamber teaches is in the catalogue, drafts apart",
  training_session: "and when and where",
  credential: "a signed record is there for buyers to check",
  status_list: "which signed records still hold",
};

/** Tables that no chamber reads, its own rows neither. */
const productOnly: Readonly<Record<string, string>> = {
  duplicate_case: "the federation's: a chamber would learn of another's files",
  identity_index: "a chamber could ask whether somebody is known elsewhere",
};

let tables: Table[];
let fes: Id<"chamber">;
let souss: Id<"chamber">;

/**
 * Rows of both chambers in every table. Checks, foreign keys and triggers are taken off this copy of the database: what is left
 * to refuse anything is what is tested here, grants and row-level security.
 */
beforeAll(async () => {
  tables = (await readTables(owner())).filter(({ chamberColumns }) => chamberColumns.length > 0);
  [fes, souss] = [(await makeChamber(owner())).id, (await makeChamber(owner())).id];
  await owner().execute(sql`do $$
  declare one record;
  begin
    for one in select conrelid::regclass as t, conname from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'f') loop
      execute format('alter table %s drop constraint %I', one.t, one.conname);
    end loop;
    for one in select distinct tgrelid::regclass as t from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and not t.tgisinternal loop
      execute format('alter table %s disable trigger user', one.t);
    end loop;
  end $$`);
  for (const table of tables.filter(({ name }) => name !== "chamber")) {
    for (const chamberId of [fes, souss]) {
      await insertRow(owner(), table.name, await rowFor(owner(), table, chamberId));
    }
  }
}, 60_000);

afterAll(closeDatabases);

/** Works as the site does, for an officer of one chamber. */
function asOfficer<T>(role: ChamberRole, chamberId: Id<"chamber">, work: (tx: Tx) => Promise<T>): Promise<T> {
  const grants = [{ role, chamberId }];
  const actor = { kind: "person", userId: newId("user"), email: "officer@example.test", grants } as const;
  return withActorSettings(database(), settingsOf(actor), work);
}

const of = ({ chamberColumns }: Table, chamberId: string) =>
  sql.join(
    chamberColumns.map((column) => sql`${sql.identifier(column)} = ${chamberId}`),
    sql` or `,
  );

async function count(tx: Tx, table: Table, chamberId: string): Promise<number> {
  const answer = await tx.execute(
    sql`select count(*)::int as n from ${sql.identifier(table.name)} where ${of(table, chamberId)}`,
  );
  return (answer as unknown as { rows: { n: number }[] }).rows[0]?.n ?? 0;
}

/** Rows that a statement touched; `refused` when Postgres says that it may not be done. */
async function touched(work: () => Promise<unknown>): Promise<number | "refused"> {
  try {
    return ((await work()) as { rowCount: number }).rowCount;
  } catch (error) {
    const code = (error as { cause?: { code?: string } }).cause?.code;
    if (code === "42501") return "refused";
    throw error;
  }
}

const names = (list: readonly Table[]) => list.map(({ name }) => name).sort();

/** What an officer of Souss gets at of Fès in a table that is not shown to all: `table role: what`. */
async function leaks(attempt: (role: ChamberRole, table: Table) => Promise<number | "refused">) {
  const found: string[] = [];
  for (const table of tables) {
    for (const role of chamberRoles) {
      const got = await attempt(role, table);
      if (got !== 0 && got !== "refused") found.push(`${table.name} ${role}: ${got}`);
    }
  }
  return found;
}

describe("row-level security", () => {
  it("is on, and binds the owner too, for every table that names a chamber", () => {
    expect(tables.length).toBeGreaterThan(30);
    expect(names(tables.filter(({ isSecured, isForced }) => !(isSecured && isForced)))).toEqual([]);
  });

  it("binds the owner wherever it is on", async () => {
    const all = await readTables(owner());
    expect(names(all.filter(({ isSecured, isForced }) => isSecured && !isForced))).toEqual([]);
  });

  it("has a row of both chambers to keep apart in every such table", async () => {
    const counts = await Promise.all(
      tables.flatMap((table) =>
        [fes, souss].map(
          async (id) => [table.name, await count(owner() as unknown as Tx, table, id)] as const,
        ),
      ),
    );
    expect(counts.filter(([, n]) => n !== 1)).toEqual([]);
  });

  it("shows a chamber's rows to some office of its own: a table that hides everything would prove nothing", async () => {
    const seen = new Set<string>();
    for (const table of tables) {
      for (const role of chamberRoles) {
        if (await asOfficer(role, fes, (tx) => count(tx, table, fes))) seen.add(table.name);
      }
    }
    const unseen = names(tables).filter((name) => !seen.has(name));
    expect(unseen).toEqual(names(tables).filter((name) => name in productOnly));
  });
});

describe("an officer of Souss, in SQL, as the site", () => {
  it("changes rows of Souss: what is refused below is refused for whose it is", async () => {
    const own = new Set<string>();
    for (const table of tables) {
      const [column = ""] = table.chamberColumns;
      const set = sql`${sql.identifier(column)} = ${sql.identifier(column)}`;
      const got = await touched(() =>
        asOfficer("manager", souss, (tx) =>
          tx.execute(sql`update ${sql.identifier(table.name)} set ${set} where ${of(table, souss)}`),
        ),
      );
      if (got === 1) own.add(table.name);
    }
    expect(own.size).toBeGreaterThan(20);
  });

  it("counts no row of Fès in any table but those that everybody may read", async () => {
    const counted = await leaks((role, table) =>
      table.name in shownToAll
        ? Promise.resolve(0)
        : touchedCount(() => asOfficer(role, souss, (tx) => count(tx, table, fes))),
    );
    expect(counted).toEqual([]);
  });

  it("changes none", async () => {
    const changed = await leaks((role, table) => {
      const [column = ""] = table.chamberColumns;
      return touched(() =>
        asOfficer(role, souss, (tx) =>
          tx.execute(sql`update ${sql.identifier(table.name)}
            set ${sql.identifier(column)} = ${sql.identifier(column)} where ${of(table, fes)}`),
        ),
      );
    });
    expect(changed).toEqual([]);
  });

  it("deletes none", async () => {
    const gone = await leaks((role, table) =>
      touched(() =>
        asOfficer(role, souss, (tx) =>
          tx.execute(sql`delete from ${sql.identifier(table.name)} where ${of(table, fes)}`),
        ),
      ),
    );
    expect(gone).toEqual([]);
  });

  it("puts none in", async () => {
    const rows = new Map<string, Row>();
    for (const table of tables) rows.set(table.name, await rowFor(owner(), table, fes));
    const added = await leaks((role, table) =>
      touched(() =>
        asOfficer(role, souss, async (tx) => {
          await insertRow(tx, table.name, rows.get(table.name) ?? {});
          return { rowCount: 1 };
        }),
      ),
    );
    expect(added).toEqual([]);
  });

  it("hands none of their own over to Fès", async () => {
    const moved = await leaks((role, table) => {
      if (table.name === "chamber") return Promise.resolve(0);
      const set = sql.join(
        table.chamberColumns.map((column) => sql`${sql.identifier(column)} = ${fes}`),
        sql`, `,
      );
      return touched(() =>
        asOfficer(role, souss, (tx) =>
          tx.execute(sql`update ${sql.identifier(table.name)} set ${set} where ${of(table, souss)}`),
        ),
      );
    });
    expect(moved).toEqual([]);
  });
});

async function touchedCount(work: () => Promise<number>): Promise<number | "refused"> {
  return touched(async () => ({ rowCount: await work() }));
}
