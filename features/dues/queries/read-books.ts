import "server-only";
import { sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import type { DuesBooks } from "#features/dues/schema.ts";
import { accounts } from "#features/ledger/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A body's accounts, read from the ledger alone; what it paid back of what it owed us counts against what was transferred. Minor units of dirhams; sums alone leave the ledger. */
export async function readDuesBooks(tx: Tx, bodyId: Id<"body">): Promise<DuesBooks> {
  const [dues, cash, payable] = [
    accounts.bodyDues(bodyId),
    accounts.bodyCash(bodyId),
    accounts.bodyPayable(bodyId),
  ];
  const { rows } = (await asProduct(tx, () =>
    tx.execute(sql`
      select
        coalesce(sum(-l.amount_minor) filter (where l.account = ${dues} and j.kind in ('called', 'exempt')), 0)::float8 as called,
        coalesce(sum(l.amount_minor) filter (where l.account = ${cash}), 0)::float8 as cash,
        coalesce(sum(-l.amount_minor) filter (where l.account = ${payable} and j.source_type not in ('body_transfer', 'custody_payment')), 0)::float8 as card,
        coalesce(sum(l.amount_minor) filter (where l.account = ${payable} and j.source_type in ('body_transfer', 'custody_payment')), 0)::float8
          as transferred,
        coalesce(sum(-l.amount_minor) filter (where l.account = ${payable}), 0)::float8 as held
      from journal_line l join journal j on j.id = l.journal_id where l.account in (${dues}, ${cash}, ${payable})`),
  )) as unknown as { rows: Record<"called" | "cash" | "card" | "transferred" | "held", number>[] };
  const owed = (await asProduct(tx, () =>
    tx.execute(sql`
      select coalesce(sum(l.amount_minor), 0)::float8 as owed from journal_line l
      where l.account in (select ${accounts.duesOwed("")} || m.id from craft_body_member m where m.body_id = ${bodyId})`),
  )) as unknown as { rows: { owed: number }[] };
  const row = rows[0];
  return {
    calledMinor: row?.called ?? 0,
    owedMinor: owed.rows[0]?.owed ?? 0,
    cashMinor: row?.cash ?? 0,
    cardMinor: row?.card ?? 0,
    transferredMinor: row?.transferred ?? 0,
    heldMinor: row?.held ?? 0,
  };
}
