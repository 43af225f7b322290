import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
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

/** The row of the recall with its counts at nothing: they are told by what follows, in the same statement order. */
export async function writeSnapshot(tx: Tx, { recallId, lotId, chamberId }: Key): Promise<Snapshot> {
  const run = async <Row>(query: ReturnType<typeof sql>) =>
    ((await tx.execute(query)) as unknown as Rows<Row>).rows;
  const pieces = await run<Snapshot["pieces"][number]>(sql`
    insert into lot_recall_piece (recall_id, chamber_id, piece_id, artisan_id, serial, title, state)
    select distinct on (p.id) ${recallId}, ${chamberId}, p.id, p.artisan_id, p.serial, p.title, p.state
    from piece_material m join piece p on p.id = m.piece_id where m.lot_id = ${lotId}
    returning piece_id as "pieceId", artisan_id as "artisanId"`);
  const found = await run<{ orderId: string; checkoutId: string; number: string; locale: string }>(sql`
    with line as (
      insert into lot_recall_line (recall_id, chamber_id, order_line_id, order_id, piece_id, quantity)
      select ${recallId}, ${chamberId}, l.id, l.order_id, l.piece_id, l.quantity - l.cancelled_quantity - l.returned_quantity
      from lot_recall_piece r join order_line l on l.piece_id = r.piece_id join artisan_order o on o.id = l.order_id
      where r.recall_id = ${recallId} and ${reachedLine}
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

/** Takes recalled pieces that are still shown off the shelf, each with a line in its own log. */
export async function takeOffShelf(
  tx: Tx,
  recallId: Id<"lotRecall">,
  { by, note }: { by: Id<"user"> | null; note: string },
): Promise<number> {
  const { rows } = (await tx.execute(sql`
    update piece p set state = 'paused' from lot_recall_piece r
    where r.recall_id = ${recallId} and p.id = r.piece_id and p.state = 'published' returning p.id`)) as unknown as Rows<{
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
