import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { lotKnown } from "#features/orders/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

type Rows<Row> = { rows: Row[] };
type Key = { recallId: Id<"lotRecall">; lotId: Id<"lot">; chamberId: Id<"chamber"> };
export type Snapshot = {
  pieces: { pieceId: Id<"piece">; artisanId: Id<"artisan"> }[];
  orderLetters: Id<"lotRecallOrder">[];
  makerLetters: Id<"lotRecallMaker">[];
  badges: number;
};

/** Orders whose goods a buyer has, or is to have: what never left or came back is nobody's any more. */
export const reachedLine = sql`l.quantity > l.cancelled_quantity + l.returned_quantity
  and o.state not in ('cancelled', 'refused', 'returned')`;

/** Pieces of a lot: tied to it now, or sold while they were. */
export const piecesOfLot = (
  lotId: Id<"lot">,
) => sql`(select piece_id from piece_material where lot_id = ${lotId}
  union select l.piece_id from order_line_lot k join order_line l on l.id = k.order_line_id where k.lot_id = ${lotId})`;

/**
 * Sold units of a lot: of it when they were sold; or their piece is tied to it now and no lot of that material was known then (made to
 * order, or a dye that was tied after the wool).
 */
export const lineOfLot = (lotId: Id<"lot">) => sql`(exists (select 1 from order_line_lot k
    where k.order_line_id = l.id and k.lot_id = ${lotId})
  or exists (select 1 from piece_material m where m.piece_id = l.piece_id and m.lot_id = ${lotId}
    and not ${lotKnown}))`;

/** The row of the recall with its counts at nothing: they are told by what follows, in the same statement order. */
export async function writeSnapshot(tx: Tx, { recallId, lotId, chamberId }: Key): Promise<Snapshot> {
  const run = async <Row>(query: ReturnType<typeof sql>) =>
    ((await tx.execute(query)) as unknown as Rows<Row>).rows;
  const pieces = await run<Snapshot["pieces"][number]>(sql`
    insert into lot_recall_piece (recall_id, chamber_id, piece_id, artisan_id, serial, title, state, is_tied)
    select ${recallId}, ${chamberId}, p.id, p.artisan_id, p.serial, p.title, p.state,
      exists (select 1 from piece_material m where m.piece_id = p.id and m.lot_id = ${lotId})
    from ${piecesOfLot(lotId)} own join piece p on p.id = own.piece_id
    returning piece_id as "pieceId", artisan_id as "artisanId"`);
  const found = await run<{ orderId: string; checkoutId: string; number: string; locale: string }>(sql`
    with line as (
      insert into lot_recall_line (recall_id, chamber_id, order_line_id, order_id, piece_id, quantity)
      select ${recallId}, ${chamberId}, l.id, l.order_id, l.piece_id, l.quantity - l.cancelled_quantity - l.returned_quantity
      from lot_recall_piece r join order_line l on l.piece_id = r.piece_id join artisan_order o on o.id = l.order_id
      where r.recall_id = ${recallId} and ${reachedLine} and ${lineOfLot(lotId)}
      returning order_id
    )
    select o.id as "orderId", o.checkout_id as "checkoutId", o.number, c.locale
    from (select distinct order_id from line) k join artisan_order o on o.id = k.order_id join checkout c on c.id = o.checkout_id`);
  const orders = found.map((order) => ({ id: newId("lotRecallOrder"), ...order }));
  if (orders.length > 0)
    await run(sql`
      insert into lot_recall_order (id, recall_id, chamber_id, order_id, checkout_id, number, locale)
      select id, ${recallId}, ${chamberId}, "orderId", "checkoutId", number, locale
      from jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) as t(id text, "orderId" text, "checkoutId" text, number text, locale text)`);
  const badges = await run<{ id: string }>(sql`
    insert into lot_recall_badge (recall_id, chamber_id, badge_id, piece_id, claim)
    select ${recallId}, ${chamberId}, b.id, b.piece_id, b.claim
    from lot_recall_piece r join badge b on b.piece_id = r.piece_id
    where r.recall_id = ${recallId} and b.state in ('active', 'suspended') returning badge_id as id`);
  const makers = await run<{ artisanId: string }>(sql`
    select artisan_id as "artisanId" from lot_recall_piece where recall_id = ${recallId}
    union select artisan_id from lot_share where lot_id = ${lotId} and voided_at is null`);
  const letters = makers.map(({ artisanId }) => ({ id: newId("lotRecallMaker"), artisanId }));
  if (letters.length > 0)
    await run(sql`
      insert into lot_recall_maker (id, recall_id, chamber_id, artisan_id)
      select id, ${recallId}, ${chamberId}, "artisanId"
      from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as t(id text, "artisanId" text)`);
  return {
    pieces,
    badges: badges.length,
    orderLetters: orders.map(({ id }) => id),
    makerLetters: letters.map(({ id }) => id),
  };
}

/** Takes pieces that are of a recalled lot now and still shown off the shelf, each with a line in its own log. */
export async function takeOffShelf(
  tx: Tx,
  recallId: Id<"lotRecall">,
  { by, note }: { by: Id<"user"> | null; note: string },
): Promise<number> {
  // Whoever offers one of them at this moment finishes first.
  await tx.execute(sql`select p.id from piece p join lot_recall_piece r on r.piece_id = p.id
    where r.recall_id = ${recallId} and r.is_tied order by p.id for no key update of p`);
  const { rows } = (await tx.execute(sql`
    update piece p set state = 'paused' from lot_recall_piece r
    where r.recall_id = ${recallId} and p.id = r.piece_id and r.is_tied and p.state = 'published' returning p.id`)) as unknown as Rows<{
    id: Id<"piece">;
  }>;
  if (rows.length === 0) return 0;
  const changes = rows.map(({ id }) => ({ id: newId("pieceChange"), piece: id }));
  await tx.execute(sql`
    insert into piece_change (id, piece_id, user_id, by, kind, note)
    select id, piece, ${by}, 'chamber', 'paused', ${note}
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as t(id text, piece text)`);
  return rows.length;
}
