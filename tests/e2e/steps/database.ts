import pg from "pg";
import { deriveUrl } from "#db/roles.ts";

const owner = process.env.DATABASE_URL ?? "";

/** Where the product under test is served. */
export const harnessOrigin = process.env.E2E_ORIGIN ?? "http://localhost:3000";

/** Rows of a read-only query over the `harness` views, as the role that outside checks use. */
export async function harness<Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> {
  return rows(deriveUrl(owner, "harness_reader"), query, values);
}

/** Rows read as the database's owner, for what a test must know beforehand (addresses, skus). */
export async function lookUp<Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> {
  return rows(owner, query, values);
}

async function rows<Row extends object>(url: string, query: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

export type BuyablePiece = { sku: string; serial: string; slug: string; artisan_id: string; on_hand: number };

/**
 * A piece of an artisan that can be bought several times over, with its address in a language. What earlier journeys have bought
 * is put on the shelves again first: one day's demonstration stock is not enough for all of them.
 */
export async function stockedPiece(artisanEmail: string, locale: string): Promise<BuyablePiece> {
  await lookUp(
    `update stock k set on_hand = k.on_hand + 6
     from variant v join piece p on p.id = v.piece_id join artisan_contact a on a.artisan_id = p.artisan_id
     where v.sku = k.sku and a.email = $1 and p.state = 'published' and p.availability = 'stock' and k.on_hand - k.held <= 4`,
    [artisanEmail],
  );
  const [piece] = await lookUp<BuyablePiece>(
    `select v.sku, p.serial, s.slug, p.artisan_id, k.on_hand
     from piece p join artisan_contact a on a.artisan_id = p.artisan_id join variant v on v.piece_id = p.id
       join stock k on k.sku = v.sku
       join slug s on s.target_id = p.id and s.locale = $2 and s.kind = 'piece' and s.is_current
     where a.email = $1 and p.state = 'published' and p.availability = 'stock' and k.on_hand - k.held > 2
       and (select count(*) from variant o where o.piece_id = p.id) = 1
     order by k.on_hand desc, v.sku limit 1`,
    [artisanEmail, locale],
  );
  if (!piece) throw new Error(`${artisanEmail} has nothing in stock`);
  return piece;
}

export async function stockOf(sku: string): Promise<{ on_hand: number; held: number }> {
  const [row] = await harness<{ on_hand: number; held: number }>(
    "select on_hand, held from harness.stock where sku = $1",
    [sku],
  );
  if (!row) throw new Error(`no stock of ${sku}`);
  return row;
}
