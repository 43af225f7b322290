import "server-only";
import { sql } from "drizzle-orm";
import { ownEarnings } from "#features/ledger/policy.ts";
import { type MovementKind, movementKinds, type Statement, statementInput } from "#features/ledger/schema.ts";
import { monthAfter } from "#lib/days.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";

type Moved = { at: Date; type: string; kind: string; about: string | null; amount: string; atStand: boolean };

/** Every movement of a maker's accounts in a month in Morocco, with what stood before, after each and at the end. */
export const myStatement = defineQuery({
  name: "ledger.my-statement",
  input: statementInput,
  handler: async ({ tx, input }): Promise<Statement> => {
    const { artisanId, month } = input;
    const [begin, end] = [month, monthAfter(month)].map(
      (first) => sql`${midnightInMorocco(`${first}-01`).toISOString()}::timestamptz`,
    );
    const before = (await tx.execute(sql`select (-coalesce(sum(l.amount_minor), 0))::text as amount
      from journal_line l join journal j on j.id = l.journal_id
      where l.artisan_id = ${artisanId} and j.created_at < ${begin}`)) as unknown as {
      rows: { amount: string }[];
    };
    const moved = (await tx.execute(sql`select j.created_at as at, j.source_type as type, j.kind,
        (-sum(l.amount_minor))::text as amount,
        case j.source_type
          when 'checkout' then (select o.number from artisan_order o
            where o.checkout_id = j.source_id and o.artisan_id = ${artisanId} limit 1)
          when 'order' then (select o.number from artisan_order o where o.id = j.source_id)
          when 'refund' then (select o.number from refund_line r join artisan_order o on o.id = r.order_id
            where r.refund_id = j.source_id and o.artisan_id = ${artisanId} limit 1)
          when 'payout_line' then j.source_id end as about,
        exists (select 1 from artisan_order o where j.source_type = 'order' and o.id = j.source_id
          and o.method = 'cash_at_stand') as "atStand"
      from journal_line l join journal j on j.id = l.journal_id
      where l.artisan_id = ${artisanId} and j.created_at >= ${begin} and j.created_at < ${end}
      group by j.id, j.created_at, j.source_type, j.source_id, j.kind
      order by j.created_at, min(l.n)`)) as unknown as { rows: Moved[] };
    const openingMinor = Number(before.rows[0]?.amount ?? 0);
    let balanceMinor = openingMinor;
    const lines = moved.rows.map((row) => {
      const amountMinor = Number(row.amount);
      balanceMinor += amountMinor;
      return {
        ...{ at: new Date(row.at).toISOString(), kind: kindOf(row), about: row.about },
        ...{ amountMinor, balanceMinor },
      };
    });
    return { month, openingMinor, closingMinor: balanceMinor, lines };
  },
  policy: (actor, { input }) => ownEarnings(actor, input.artisanId),
});

function kindOf({ type, kind, atStand }: Moved): MovementKind {
  if (type === "refund") return "refund";
  if (type === "transfer_reversal") return "reversed";
  // A sale paid at the door that ended there: nobody had paid, so nobody takes anything back.
  if (type === "order" && kind === "reversed") return atStand ? "undone" : "refused";
  return movementKinds.find((known) => known === kind) ?? "other";
}
