import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { lotRecall, materialLot } from "#db/schema/index.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { readLots } from "#features/materials/queries/read-lots.ts";
import { type Recall, type RecalledPiece, recallPage } from "#features/materials/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A recall with the list it was made from, a page at a time: orders by their numbers, no buyer's name or address. */
export const getRecall = defineQuery({
  name: "materials.get-recall",
  input: z.strictObject({ recallId: idSchema("lotRecall"), page: z.int().positive() }),
  handler: async ({ tx, input }): Promise<Recall | null> => {
    const [row] = await tx.select().from(lotRecall).where(eq(lotRecall.id, input.recallId));
    if (!row) return null;
    const [lot] = await readLots(tx, eq(materialLot.id, row.lotId), 1);
    if (!lot) return null;
    const pages = Math.max(1, Math.ceil(row.pieces / recallPage));
    const page = Math.min(input.page, pages);
    return {
      ...{ id: row.id, chamberId: row.chamberId, lot, reason: row.reason, advice: row.advice },
      ...{ at: row.at.toISOString(), pieces: row.pieces, orders: row.orders, badges: row.badges },
      ...(await asProduct(tx, () => readLetters(tx, row.id))),
      rows: await asProduct(tx, () => readPieces(tx, row.id, page)),
      ...{ page, pages },
    };
  },
  policy: (actor, { resource }) => keepsMaterials(actor, resource),
});

async function readLetters(
  tx: Tx,
  recallId: Id<"lotRecall">,
): Promise<{ makers: number; sent: number; late: number }> {
  const { rows } = (await tx.execute(sql`select
      (select count(*)::int from lot_recall_maker where recall_id = ${recallId}) as makers,
      (select count(*)::int from lot_recall_order where recall_id = ${recallId} and late_at is not null) as late,
      (select count(*)::int from lot_recall_order o join mail_delivery d
        on d.object_id = o.id and d.template = 'lot-recalled' where o.recall_id = ${recallId}) as sent`)) as unknown as {
    rows: { makers: number; sent: number; late: number }[];
  };
  return rows[0] ?? { makers: 0, sent: 0, late: 0 };
}

async function readPieces(tx: Tx, recallId: Id<"lotRecall">, page: number): Promise<RecalledPiece[]> {
  const { rows } = (await tx.execute(sql`
    select p.piece_id as "pieceId", p.serial, p.title, a.name as maker, p.state,
      coalesce((select jsonb_agg(distinct o.number) from lot_recall_line l join lot_recall_order o
        on o.recall_id = l.recall_id and o.order_id = l.order_id
        where l.recall_id = p.recall_id and l.piece_id = p.piece_id and o.late_at is null), '[]') as orders,
      coalesce((select jsonb_agg(distinct o.number) from lot_recall_line l join lot_recall_order o
        on o.recall_id = l.recall_id and o.order_id = l.order_id
        where l.recall_id = p.recall_id and l.piece_id = p.piece_id and o.late_at is not null), '[]') as late,
      coalesce((select jsonb_agg(b.claim) from lot_recall_badge b
        where b.recall_id = p.recall_id and b.piece_id = p.piece_id), '[]') as badges
    from lot_recall_piece p join artisan a on a.id = p.artisan_id where p.recall_id = ${recallId}
    order by p.serial limit ${recallPage} offset ${(page - 1) * recallPage}`)) as unknown as {
    rows: RecalledPiece[];
  };
  return rows;
}
