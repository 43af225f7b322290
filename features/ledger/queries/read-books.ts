import "server-only";
import { sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { keepsBooks } from "#features/ledger/policy.ts";
import { type Books, periodInput } from "#features/ledger/schema.ts";
import { dayAfter } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";

const rowsOf = async <R extends object>(tx: Tx, query: ReturnType<typeof sql>): Promise<R[]> =>
  ((await tx.execute(query)) as unknown as { rows: R[] }).rows;

const midnight = (day: string) => sql`${midnightInMorocco(day).toISOString()}::timestamptz`;

/** The federation's totals of a period: per chamber in dirhams, and every account of the ledger per currency. */
export const readBooks = defineQuery({
  name: "ledger.read-books",
  input: periodInput,
  policy: keepsBooks,
  handler: async ({ tx, input }): Promise<Books> => {
    const [from, to] = [midnight(input.from), midnight(dayAfter(input.to))];
    // Sums alone leave this query: the orders they are of, with their buyers' addresses, are the product's own to read.
    const perChamber = rowsOf<Record<string, string> & { id: Id<"chamber">; name: LocalizedText }>;
    const chambers = await asProduct(tx, () =>
      perChamber(
        tx,
        sql`with sold as (
          select a.chamber_id, count(*) as orders, sum(o.mad_items_minor + o.mad_shipping_minor) as gross,
            sum(o.commission_minor) as commission, sum(o.commission_vat_minor) as vat
          from artisan_order o join artisan a on a.id = o.artisan_id
          where o.created_at >= ${from} and o.created_at < ${to} group by 1),
        back as (
          select a.chamber_id, sum(l.mad_minor) as refunds, sum(l.commission_minor) as commission,
            sum(l.commission_vat_minor) as vat
          from refund_line l join journal j on j.source_id = l.refund_id and j.source_type = 'refund' and j.kind = 'owed'
          join artisan_order o on o.id = l.order_id join artisan a on a.id = o.artisan_id
          where j.created_at >= ${from} and j.created_at < ${to} group by 1),
        owed as (
          select a.chamber_id, sum(b.payable_minor + b.shipping_minor) as payable, sum(b.receivable_minor) as receivable
          from seller_balance b join artisan a on a.id = b.artisan_id group by 1)
        select c.id, c.name, coalesce(s.orders, 0)::text as orders, coalesce(s.gross, 0)::text as gross,
          coalesce(k.refunds, 0)::text as refunds,
          (coalesce(s.commission, 0) - coalesce(k.commission, 0))::text as commission,
          (coalesce(s.vat, 0) - coalesce(k.vat, 0))::text as vat,
          coalesce(w.payable, 0)::text as payable, coalesce(w.receivable, 0)::text as receivable
        from chamber c left join sold s on s.chamber_id = c.id left join back k on k.chamber_id = c.id
          left join owed w on w.chamber_id = c.id order by c.key`,
      ),
    );
    const accounts = await rowsOf<Record<string, string>>(
      tx,
      sql`select split_part(l.account, ':', 1) as account, l.currency,
          coalesce(sum(l.amount_minor) filter (where j.created_at < ${from}), 0)::text as opening,
          coalesce(sum(l.amount_minor) filter (where j.created_at >= ${from}), 0)::text as moved
        from journal_line l join journal j on j.id = l.journal_id
        where j.created_at < ${to} group by 1, 2 order by 2, 1`,
    );
    return {
      chambers: chambers.map((row) => ({
        chamberId: row.id,
        name: row.name,
        orders: Number(row.orders),
        grossMinor: Number(row.gross),
        refundMinor: Number(row.refunds),
        commissionMinor: Number(row.commission),
        vatMinor: Number(row.vat),
        payableMinor: Number(row.payable),
        receivableMinor: Number(row.receivable),
      })),
      accounts: accounts.map((row) => ({
        account: row.account ?? "",
        currency: row.currency ?? "",
        openingMinor: Number(row.opening),
        movedMinor: Number(row.moved),
        closingMinor: Number(row.opening) + Number(row.moved),
      })),
    };
  },
});

export type ExportedLine = {
  at: string;
  journalId: string;
  source: string;
  sourceId: string;
  kind: string;
  account: string;
  currency: string;
  amountMinor: number;
};

/** Every line of a period for accounting, in the order it was booked. */
export const exportLedger = defineQuery({
  name: "ledger.export",
  input: periodInput,
  policy: keepsBooks,
  stepUp: true,
  handler: async ({ tx, input }): Promise<{ lines: ExportedLine[] }> => {
    const rows = await rowsOf<Record<string, string>>(
      tx,
      sql`select j.created_at as at, j.id, j.source_type as source, j.source_id, j.kind, l.account, l.currency,
          l.amount_minor::text as amount
        from journal_line l join journal j on j.id = l.journal_id
        where j.created_at >= ${midnight(input.from)} and j.created_at < ${midnight(dayAfter(input.to))} order by l.n`,
    );
    return {
      lines: rows.map((row) => ({
        at: new Date(row.at ?? "").toISOString(),
        journalId: row.id ?? "",
        source: row.source ?? "",
        sourceId: row.source_id ?? "",
        kind: row.kind ?? "",
        account: row.account ?? "",
        currency: row.currency ?? "",
        amountMinor: Number(row.amount),
      })),
    };
  },
});
