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
  badgeId:
    "select id from badge where chamber_id = $1 and craft_id is null and state = 'active' order by id limit 1",
  bodyId: "select id from craft_body where chamber_id = $1 order by id limit 1",
  cardId: "select id from card where chamber_id = $1 order by id limit 1",
  certificateId: "select id from label_certificate where chamber_id = $1 order by id limit 1",
  inspectionId: "select id from inspection where chamber_id = $1 order by id limit 1",
  itemId: `select c.id from inspection i join checklist_item c on c.checklist_id = i.checklist_id
    where i.chamber_id = $1 order by i.id, c.id limit 1`,
  complaintId: "select id from complaint where chamber_id = $1 order by id limit 1",
  collectionId: "select id from collection where chamber_id = $1 order by id limit 1",
  electionId: "select id from election where chamber_id = $1 order by id limit 1",
  meetingId: "select id from body_meeting where chamber_id = $1 order by id limit 1",
  opinionId: "select id from body_opinion where chamber_id = $1 order by id limit 1",
  exchangeId: "select id from cover_exchange where chamber_id = $1 and direction = 'import' limit 1",
  callId: `select c.id from site_call c join site_unit u on u.id = c.unit_id join site s on s.id = u.site_id
    where s.chamber_id = $1 order by c.id limit 1`,
  // For a room of a site, and at a fair: beside the site, and beside the fair that somebody applied to.
  entryId: `(select a.id from site_application a join site_call c on c.id = a.call_id join site_unit u on u.id = c.unit_id
      join site s on s.id = u.site_id where s.chamber_id = $1 order by a.id limit 1)
    union all (select a.id from fair_application a join fair f on f.id = a.fair_id where f.chamber_id = $1 order by a.id limit 1)`,
  // A draft, which alone can be corrected, and the fair that somebody applied to.
  fairId: `(select id from fair where chamber_id = $1 and state = 'draft' order by id limit 1)
    union all (select f.id from fair f join fair_application a on a.fair_id = f.id where f.chamber_id = $1 order by a.id limit 1)`,
  fileId: "select id from skill_file where chamber_id = $1 and state <> 'draft' order by id limit 1",
  // A file of labels, by the piece's number.
  file: `select p.serial || '.svg' as id from piece p join artisan a on a.id = p.artisan_id
    where a.chamber_id = $1 and p.state = 'published' order by p.id limit 1`,
  // A text that is translated: the title of a piece.
  id: `select p.id from piece p join artisan a on a.id = p.artisan_id
    where a.chamber_id = $1 and p.state = 'published' order by p.id limit 1`,
  grantId: "select id from fund_grant where chamber_id = $1 order by id limit 1",
  importId: "select id from registry_import where chamber_id = $1 order by id limit 1",
  appealId: "select id from appeal where chamber_id = $1 order by id limit 1",
  lineageId: "select id from lineage where chamber_id = $1 and state = 'attested' order by id limit 1",
  lotId: "select id from material_lot where chamber_id = $1 and state <> 'recalled' order by id limit 1",
  // The oldest one that is still open: its promised day is past, so the chamber may bring it.
  orderId: `select o.id from artisan_order o join artisan a on a.id = o.artisan_id
    where a.chamber_id = $1 and o.state in ('paid', 'accepted', 'packed') order by o.created_at limit 1`,
  programmeId:
    "select programme_id as id from training_session where chamber_id = $1 order by training_session.id limit 1",
  purchaseId: "select id from group_purchase where chamber_id = $1 order by id limit 1",
  recallId: "select id from lot_recall where chamber_id = $1 order by id limit 1",
  reportId: "select id from piece_report where chamber_id = $1 order by id limit 1",
  returnId: "select id from return_request where chamber_id = $1 order by id limit 1",
  sessionId: "select id from training_session where chamber_id = $1 order by id limit 1",
  siteId: "select id from site where chamber_id = $1 order by id limit 1",
  supplierId: "select id from supplier where chamber_id = $1 order by id limit 1",
  serial: `select p.serial as id from piece p join artisan a on a.id = p.artisan_id
    where a.chamber_id = $1 and p.state = 'published' order by p.id limit 1`,
  subjectId: `select id from application where chamber_id = $1 and state in ('submitted', 'under_review')
    order by id limit 1`,
  pieceId: `select p.id from piece p join artisan a on a.id = p.artisan_id
    where a.chamber_id = $1 and p.state = 'published' order by p.id limit 1`,
  supportId: "select id from equipment_call where chamber_id = $1 order by id limit 1",
  requestId: `select r.id from equipment_request r join equipment_call c on c.id = r.call_id
    where c.chamber_id = $1 and c.id = (select min(id) from equipment_call where chamber_id = $1) order by r.id limit 1`,
  awardId: "select id from equipment_award where chamber_id = $1 order by id limit 1",
  tenancyId: `select t.id from tenancy t join site_unit u on u.id = t.unit_id join site s on s.id = u.site_id
    where s.chamber_id = $1 order by t.id limit 1`,
  transferId: "select id from transfer where chamber_id = $1 and id like 'trf_00%' limit 1",
  unitId:
    "select u.id from site_unit u join site s on s.id = u.site_id where s.chamber_id = $1 order by u.id limit 1",
  userId:
    "select user_id as id from role_grant where chamber_id = $1 and role = 'curator' and ended_at is null limit 1",
  visitId: "select id from site_visit where chamber_id = $1 order by id limit 1",
};

/** Words of an address that are of nobody. */
const words: Readonly<Record<string, readonly string[]>> = {
  locale: ["fr"],
  act: ["suspend", "conflict"],
  section: ["kind"],
  kind: ["piece"],
  field: ["title"],
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

/** A report about a piece of Fès. */
async function reportPiece(chamberId: string): Promise<void> {
  await lookUp(
    `insert into piece_report (id, number, piece_id, chamber_id, reason, text, locale)
     select $1, 'T-TENANCY', p.id, a.chamber_id, 'other', 'A report of a test.', 'fr'
     from piece p join artisan a on a.id = p.artisan_id where a.chamber_id = $2 order by p.id limit 1
     on conflict do nothing`,
    [`prp_${"0".repeat(24)}01`, chamberId],
  );
}

/** A return that was asked for and called off: the demonstration's own are orders alone. */
async function askReturn(chamberId: string): Promise<void> {
  await lookUp(
    `insert into return_request (id, order_id, checkout_id, artisan_id, chamber_id, state, reason, send_by, buyer_pays_postage,
       delivery_back, duties_back)
     select $1, o.id, o.checkout_id, o.artisan_id, a.chamber_id, 'withdrawn', 'changed_mind', now(), true, false, false
     from artisan_order o join artisan a on a.id = o.artisan_id where a.chamber_id = $2 order by o.id limit 1
     on conflict do nothing`,
    [`rtn_${"0".repeat(24)}01`, chamberId],
  );
}

/** A draft of a fair, and one with an application: nobody has applied in the demonstration. */
async function bringFairs(chamberId: string): Promise<void> {
  const words = JSON.stringify({ ar: "T", fr: "T", en: "T" });
  for (const [n, state] of ["draft", "published"].entries())
    await lookUp(
      `insert into fair (id, slug, chamber_id, state, title, intro, place, town, directions, hours, starts_on, ends_on, call_from,
         call_until, answer_days, seed_hash, published_at)
       values ($1, $2, $3, $4, $5, $5, $5, $5, $5, $5, '2999-03-01', '2999-03-02', '2998-01-01', '2998-02-01', 5, $6, $7)
       on conflict do nothing`,
      [
        `fai_${"0".repeat(24)}0${n + 1}`,
        `tenancy-${n}`,
        chamberId,
        state,
        words,
        ...(n ? ["00", new Date()] : [null, null]),
      ],
    );
  await lookUp(
    `insert into fair_application (id, fair_id, artisan_id, number)
     select $1, $2, (select id from artisan where chamber_id = $3 and state = 'registered' order by id limit 1), 1
     on conflict do nothing`,
    [`fap_${"0".repeat(24)}01`, `fai_${"0".repeat(24)}02`, chamberId],
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
  await reportPiece(chamberId);
  await askReturn(chamberId);
  await bringFairs(chamberId);
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
