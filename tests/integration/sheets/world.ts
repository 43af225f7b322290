import { receiveSheet, runSheet, startSheet } from "#features/sheets/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeGrant } from "#tests/factories/people.ts";
import { makeWorkshop, query } from "#tests/integration/listing/workshop.ts";

/** A workshop whose maker has the role in the database too: the job acts for them. */
export async function makeSheetWorkshop(given: Parameters<typeof makeWorkshop>[0] = {}) {
  const shop = await makeWorkshop(given);
  if (shop.artisan.kind !== "person") throw new Error("a maker is a person");
  const { userId: id, email } = shop.artisan;
  await makeGrant(owner(), { id, email }, { role: "artisan", artisanId: shop.makerId });
  return { ...shop, context: { actor: shop.artisan } };
}
export type SheetWorkshop = Awaited<ReturnType<typeof makeSheetWorkshop>>;

/** Sends a table and answers its id. */
export async function send(
  { context, makerId }: SheetWorkshop,
  bytes: Uint8Array,
): Promise<Id<"pieceSheet">> {
  const sent = await receiveSheet(context, { artisanId: makerId, fileName: "pieces.csv", bytes });
  return unwrap(sent).sheetId;
}

/** Sends a table, agrees to it and has it taken in. */
export async function take(shop: SheetWorkshop, bytes: Uint8Array): Promise<Id<"pieceSheet">> {
  const sheetId = await send(shop, bytes);
  unwrap(await startSheet(shop.context, { sheetId }));
  await runSheet(sheetId);
  return sheetId;
}

/** Everything that a change of pieces leaves behind, counted. */
export async function traces() {
  const [row] = await query<Record<string, string>>(`select
    (select count(*) from piece) as pieces, (select coalesce(sum(version), 0) from piece) as versions,
    (select count(*) from piece_change) as changes, (select count(*) from audit) as audits,
    (select count(*) from slug) as slugs, (select max(stamped_at)::text from cache_tag) as stamped,
    (select md5(string_agg(s.sku || s.on_hand || v.price_minor, ',' order by s.sku)) from stock s
      join variant v on v.sku = s.sku) as shelves`);
  return row;
}

/** A workshop's pieces by the maker's own reference. */
export function piecesOf(makerId: string) {
  return query<{ reference: string | null; state: string; version: number; price: number; units: number }>(
    `select p.reference, p.state, p.version, v.price_minor::int as price, s.on_hand as units from piece p
     join variant v on v.piece_id = p.id join stock s on s.sku = v.sku where p.artisan_id = $1 order by p.reference`,
    [makerId],
  );
}
