import { lookUp } from "#tests/e2e/steps/database.ts";

/** Where the id of a thing of Fès comes from, by the name it has in an address. A new name has to be added here. */
const queries: Readonly<Record<string, string>> = {
  annexId: "select id from annex where chamber_id = $1 and closed_at is null limit 1",
  applicationId: `select id from application where chamber_id = $1 and state in ('submitted', 'under_review')
    order by id limit 1`,
  artisanId: "select id from artisan where chamber_id = $1 and state = 'registered' order by id limit 1",
  bodyId: "select id from craft_body where chamber_id = $1 order by id limit 1",
  cardId: "select id from card where chamber_id = $1 order by id limit 1",
  exchangeId: "select id from cover_exchange where chamber_id = $1 and direction = 'import' limit 1",
  importId: "select id from registry_import where chamber_id = $1 order by id limit 1",
  orderId: `select o.id from artisan_order o join artisan a on a.id = o.artisan_id
    where a.chamber_id = $1 order by o.id limit 1`,
  subjectId: `select id from application where chamber_id = $1 and state in ('submitted', 'under_review')
    order by id limit 1`,
};

/** Words of an address that are of nobody. */
const words: Readonly<Record<string, string>> = { locale: "fr", act: "suspend", section: "who" };

export const isKnown = (name: string) => name in queries || name in words;

async function chamberOf(key: string): Promise<string> {
  const [row] = await lookUp<{ id: string }>("select id from chamber where key = $1", [key]);
  if (!row) throw new Error(`no chamber ${key}`);
  return row.id;
}

/** A registry file and a file of the fund's answers: the demonstration has none, and an address needs one. */
async function bringFiles(chamberId: string): Promise<void> {
  const [officer] = await lookUp<{ id: string }>(
    `select id from "user" where email = 'manager.fes@example.test'`,
  );
  const file = (id: string, kind: string) =>
    lookUp(
      `insert into document (id, chamber_id, kind, storage_key, media_type, size, uploaded_by)
       values ($1, $2, $3, $1, 'text/csv', 1, $4) on conflict do nothing`,
      [id, chamberId, kind, officer?.id],
    );
  const [registryFile, coverFile] = [`doc_${"0".repeat(24)}01`, `doc_${"0".repeat(24)}02`];
  await file(registryFile, "registry_file");
  await file(coverFile, "cover_file");
  await lookUp(
    `insert into registry_import (id, chamber_id, document_id, file_name, rows, good, bad, started_by)
     values ($1, $2, $3, 'x.csv', 1, 1, 0, $4) on conflict do nothing`,
    [`rgi_${"0".repeat(24)}01`, chamberId, registryFile, officer?.id],
  );
  await lookUp(
    `insert into cover_exchange (id, chamber_id, direction, month, rows, problems, document_id, "by", at)
     values ($1, $2, 'import', '2026-06-01', 1, '[]', $3, $4, now()) on conflict do nothing`,
    [`cvx_${"0".repeat(24)}01`, chamberId, coverFile, officer?.id],
  );
}

export type FesThings = { chamberId: string; soussId: string; ids: Readonly<Record<string, string>> };

/** One thing of Fès for every name that an address of an office may hold. */
export async function fesThings(): Promise<FesThings> {
  const [chamberId, soussId] = [await chamberOf("fes"), await chamberOf("souss")];
  await bringFiles(chamberId);
  const ids: Record<string, string> = { ...words };
  for (const [name, query] of Object.entries(queries)) {
    const [row] = await lookUp<{ id: string }>(query, [chamberId]);
    if (!row) throw new Error(`the demonstration has no ${name} of Fès`);
    ids[name] = row.id;
  }
  return { chamberId, soussId, ids };
}

/** A route's pattern with the things of Fès in its places. */
export const addressOf = (pattern: string, ids: Readonly<Record<string, string>>) =>
  pattern.replace(/\{(\w+)…?\}/g, (_, name: string) => ids[name] ?? name);
