import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { mayTransfer } from "#features/custody/policy.ts";
import type { OwingPayee } from "#features/custody/schema.ts";
import { accounts } from "#features/ledger/index.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Bodies and chambers that owe us, whoever owes most first: more went back to cards than we hold for them. Minor units of dirhams. */
export const owingPayees = defineQuery({
  name: "custody.owing",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<OwingPayee[]> => {
    if (mayTransfer(actor) !== "allow") return [];
    const { rows } = (await asProduct(tx, () =>
      tx.execute(sql`
        select p.kind, p.id, p.name, sum(l.amount_minor)::float8 as minor from (
          select 'body' as kind, id, name, ${accounts.bodyPayable("")} || id as account from craft_body
          union all
          select 'chamber', id, name, ${accounts.chamberPayable("")} || id from chamber
        ) p join journal_line l on l.account = p.account and l.currency = 'MAD'
        group by p.kind, p.id, p.name having sum(l.amount_minor) > 0 order by minor desc, p.id`),
    )) as unknown as { rows: OwingPayee[] };
    return rows;
  },
  policy: (actor) => mayTransfer(actor),
});
