import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { rowsOf } from "#features/desk/queries/rows.ts";
import type { Entry, JournalLine } from "#features/desk/schema.ts";

type Booked = { id: string; type: string; source: string; kind: string; at: string; lines: JournalLine[] };

/** What was booked for any of these sources, each with its lines. A line's account is written without its maker's id. */
export async function journalEntries(tx: Tx, sources: readonly string[]): Promise<Entry[]> {
  const rows = rowsOf<Booked>(
    await tx.execute(sql`
      select j.id, j.source_type as type, j.source_id as source, j.kind, j.created_at as at,
        jsonb_agg(jsonb_build_object('account', split_part(l.account, ':', 1), 'maker', a.name, 'currency', l.currency,
          'amountMinor', l.amount_minor) order by l.n) as lines
      from journal j join journal_line l on l.journal_id = j.id left join artisan a on a.id = l.artisan_id
      where j.source_id = any (array(select jsonb_array_elements_text(${JSON.stringify(sources)}::jsonb)))
      group by j.id`),
  );
  return rows.map(({ id, type, source, kind, at, lines }) => ({
    ...{ key: id, at: new Date(at).toISOString(), system: "ledger" as const },
    ...{ what: `${type} ${kind}`, id: source, lines },
  }));
}
