import "server-only";
import { eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { chamber } from "#db/schema/chambers.ts";
import { ruleAt } from "#features/rules/index.ts";
import { readsTraining } from "#features/training/policy.ts";
import { type CraftNeed, chamberInput, type Needs } from "#features/training/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/**
 * What a chamber's register and the country's sales say should be taught: crafts whose masters of long practice have no apprentice, and
 * crafts that sell while nobody of the chamber makes them. Sums of things, read as the product; the register keeps no dates of birth, so
 * years of practice stand for age.
 */
export const getNeeds = defineQuery({
  name: "training.needs",
  input: chamberInput,
  handler: async ({ tx, input, now }): Promise<Needs | null> => {
    const [house] = await tx
      .select({ name: chamber.name })
      .from(chamber)
      .where(eq(chamber.id, input.chamberId));
    if (!house) return null;
    const rule = await ruleAt(tx, "training.needs", now);
    const since = Number(dayInMorocco(now).slice(0, 4)) - rule.value.years;
    const { rows } = (await asProduct(tx, () =>
      tx.execute(sql`
        with own as (
          select k.craft_id, a.id, a.kind = 'maalem' as is_master,
            a.kind = 'maalem' and a.since_year <= ${since}
              and not exists (select 1 from lineage l where l.master_id = a.id and l.state = 'attested') as is_alone
          from artisan a join artisan_craft k on k.artisan_id = a.id
          where a.chamber_id = ${input.chamberId} and a.state in ('registered', 'reinstated')
        ), makers as (
          select craft_id, count(*)::int as makers, count(*) filter (where is_master)::int as masters,
            count(*) filter (where is_alone)::int as alone
          from own group by craft_id
        ), sold as (
          select p.craft_id, sum(l.quantity)::int as sold
          from order_line l join artisan_order o on o.id = l.order_id join piece p on p.id = l.piece_id
          where o.created_at > ${now.toISOString()}::timestamptz - interval '1 year'
            and o.state not in ('confirmed', 'cancelled', 'refused', 'refunded', 'returned')
          -- Of fewer than five makers nobody else learns what they sold.
          group by p.craft_id having count(distinct o.artisan_id) >= 5
        )
        select c.id as "craftId", c.name, coalesce(m.masters, 0) as masters, coalesce(m.alone, 0) as alone,
          coalesce(m.makers, 0) as makers, coalesce(s.sold, 0) as sold
        from craft c left join makers m on m.craft_id = c.id left join sold s on s.craft_id = c.id
        where m.alone > 0 or (s.sold > 0 and m.makers is null)
        order by coalesce(m.alone, 0) desc, coalesce(s.sold, 0) desc, c.key limit 40`),
    )) as unknown as { rows: CraftNeed[] };
    return {
      ...{ chamberId: input.chamberId, chamberName: house.name },
      ...{ years: rule.value.years, source: { source: rule.source, evidence: rule.evidence }, crafts: rows },
    };
  },
  policy: (actor, { input }) => readsTraining(actor, input),
});
