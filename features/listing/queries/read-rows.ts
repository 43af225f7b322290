import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { craft } from "#db/schema/crafts.ts";
import { firstPhotos } from "#features/listing/queries/read-photos.ts";
import type { ListingRow } from "#features/listing/schema.ts";
import { money } from "#lib/money/money.ts";

type Wanted = { where: SQL | undefined; order: SQL; limit: number; offset: number };

const ofOptions = (what: SQL) => sql<number>`(select ${what} from variant v join stock s on s.sku = v.sku
  where v.piece_id = ${piece.id} and v.withdrawn_at is null)`;

/** Pieces as rows of a list: with their cheapest price, their shelf and their first photograph. */
export async function readRows(tx: Tx, { where, order, limit, offset }: Wanted): Promise<ListingRow[]> {
  const rows = await tx
    .select({
      id: piece.id,
      serial: piece.serial,
      state: piece.state,
      title: piece.title,
      makerName: artisan.name,
      craftName: craft.name,
      family: craft.family,
      availability: piece.availability,
      priceMinor: ofOptions(sql`min(v.price_minor)::int8`).mapWith(Number),
      onHand: ofOptions(sql`coalesce(sum(s.on_hand), 0)::int`),
      held: ofOptions(sql`coalesce(sum(s.held), 0)::int`),
      proposedAt: piece.proposedAt,
      createdAt: piece.createdAt,
    })
    .from(piece)
    .innerJoin(artisan, eq(artisan.id, piece.artisanId))
    .innerJoin(craft, eq(craft.id, piece.craftId))
    .where(where)
    .orderBy(order)
    .limit(limit)
    .offset(offset);
  const photos = await firstPhotos(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ priceMinor, proposedAt, createdAt, ...row }) => ({
    ...row,
    price: money(priceMinor, "MAD"),
    photo: photos.get(row.id) ?? null,
    proposedAt: proposedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }));
}
