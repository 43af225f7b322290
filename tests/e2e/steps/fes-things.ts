import { lookUp } from "#tests/e2e/steps/database.ts";

/**
 * Where ids of things of Fès come from, by the name they have in an address: one that waits and one that is still filled in,
 * where a page is for one of them only. A new name has to be added here.
 */
const queries: Readonly<Record<string, string>> = {
  annexId: "select id from annex where chamber_id = $1 and closed_at is null limit 1",
  applicationId: `(select id from application where chamber_id = $1 and state = 'submitted' order by id limit 1)
    union all (select id from application where chamber_id = $1 and state = 'under_review' order by id limit 1)
    union all (select id from application where chamber_id = $1 and assisted_by is not null and state = 'draft' limit 1)
    union all (select id from application where chamber_id = $1 and assisted_by is not null and state <> 'draft' limit 1)`,
  artisanId: "select id from artisan where chamber_id = $1 and state = 'registered' order by id limit 1",
  bodyId: "select id from craft_body where chamber_id = $1 order by id limit 1",
  cardId: "select id from card where chamber_id = $1 order by id limit 1",
  exchangeId: "select id from cover_exchange where chamber_id = $1 and direction = 'import' limit 1",
  importId: "select id from registry_import where chamber_id = $1 order by id limit 1",
  appealId: "select id from appeal where chamber_id = $1 order by id limit 1",
  // The oldest one that is still open: its promised day is past, so the chamber may bring it.
  orderId: `select o.id from artisan_order o join artisan a on a.id = o.artisan_id
    where a.chamber_id = $1 and o.state in ('paid', 'accepted', 'packed') order by o.created_at limit 1`,
  subjectId: `select id from application where chamber_id = $1 and state in ('submitted', 'under_review')
    order by id limit 1`,
  pieceId: `select p.id from piece p join artisan a on a.id = p.artisan_id
    where a.chamber_id = $1 and p.state = 'published' order by p.id limit 1`,
  transferId: "select id from transfer where chamber_id = $1 and id like 'trf_00%' limit 1",
  userId:
    "select user_id as id from role_grant where chamber_id = $1 and role = 'curator' and ended_at is null limit 1",
  visitId: "select id from site_visit where chamber_id = $1 order by id limit 1",
};

/** Words of an address that are of nobody. */
const words: Readonly<Record<string, readonly string[]>> = {
  locale: ["fr"],
  act: ["suspend", "conflict"],
  section: ["kind"],
};

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
    `insert into cover_exchange (id, chamber_id, direction, month, rows, problems, document_id, by_user, at)
     values ($1, $2, 'import', '2026-06-01', 1, '[]', $3, $4, now()) on conflict do nothing`,
    [`cvx_${"0".repeat(24)}01`, chamberId, coverFile, officer?.id],
  );
}

/** An application that an officer of Fès fills in with somebody at the counter. */
async function startAssisted(chamberId: string): Promise<void> {
  await lookUp(
    `insert into application (id, number, chamber_id, kind, locale, assisted_by, assisted_at)
     select $1, 'T-TENANCY', $2, 'maalem', 'fr', id, 'counter' from "user" where email = 'officer.fes@example.test'
     on conflict do nothing`,
    [`apl_${"0".repeat(24)}01`, chamberId],
  );
}

/** A move of a maker that is asked of a third chamber. */
async function askMove(chamberId: string): Promise<void> {
  await lookUp(
    `insert into transfer (id, artisan_id, chamber_id, to_chamber_id, reason, requested_by, requested_at)
     select $1, (select id from artisan where chamber_id = $2 and state = 'registered' order by id desc limit 1), $2,
       (select id from chamber where key = 'tanger'), 'Moved to another town (test)', id, now()
     from "user" where email = 'manager.fes@example.test' on conflict do nothing`,
    [`trf_${"0".repeat(24)}01`, chamberId],
  );
}

export type FesThings = {
  chamberId: string;
  soussId: string;
  /** Name in an address → the things it may stand for. */
  ids: Readonly<Record<string, readonly string[]>>;
};

/** Things of Fès for every name that an address of an office may hold. */
export async function fesThings(): Promise<FesThings> {
  const [chamberId, soussId] = [await chamberOf("fes"), await chamberOf("souss")];
  await bringFiles(chamberId);
  await startAssisted(chamberId);
  await askMove(chamberId);
  const ids: Record<string, readonly string[]> = { ...words };
  for (const [name, query] of Object.entries(queries)) {
    const rows = await lookUp<{ id: string }>(query, [chamberId]);
    if (rows.length === 0) throw new Error(`the demonstration has no ${name} of Fès`);
    ids[name] = rows.map(({ id }) => id);
  }
  return { chamberId, soussId, ids };
}

/** A route's pattern with things of Fès in its places, as many times as there are different ones to put. */
export function addressesOf(pattern: string, ids: FesThings["ids"]): string[] {
  const names = [...pattern.matchAll(/\{(\w+)…?\}/g)].map(([, name = ""]) => name);
  const times = Math.max(1, ...names.map((name) => ids[name]?.length ?? 1));
  return Array.from({ length: times }, (_, n) =>
    pattern.replace(/\{(\w+)…?\}/g, (_whole, name: string) => {
      const known = ids[name] ?? [name];
      return known[n % known.length] ?? name;
    }),
  );
}
