import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { mayReadMaker } from "#features/register/policy.ts";
import {
  type ActivityEntry,
  type ActivityFilter,
  activityInput,
  activityPageSize,
} from "#features/register/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type ActivityPage = {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  entries: ActivityEntry[];
  total: number;
  page: number;
  pages: number;
};

/**
 * Everything that happened in a maker's life on the register, the latest first: one statement over the tables that know of it.
 * Row-level security narrows each of them to what the actor may see; orders come by a function that tells of no buyer.
 */
export const activity = defineQuery({
  name: "register.activity",
  input: activityInput,
  handler: async ({ tx, input }): Promise<ActivityPage | null> => {
    const [maker] = await tx
      .select({ artisanId: artisan.id, chamberId: artisan.chamberId })
      .from(artisan)
      .where(eq(artisan.id, input.artisanId));
    if (!maker) return null;
    const { rows } = (await tx.execute(sql`
      with entry (kind, code, at, subject, text, source) as (${entriesOf(input.artisanId)})
      select kind, code, at, subject, text, source, count(*) over () as total from entry
      ${input.kind ? sql`where kind = ${input.kind}` : sql``}
      order by at desc, kind, code
      limit ${activityPageSize} offset ${(input.page - 1) * activityPageSize}`)) as unknown as {
      rows: Row[];
    };
    const total = Number(rows[0]?.total ?? 0);
    return {
      ...maker,
      entries: rows.map(({ total: _, at, ...entry }) => ({ ...entry, at: new Date(at).toISOString() })),
      total,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / activityPageSize)),
    };
  },
  policy: (actor, { resource }) => mayReadMaker(actor, resource),
});

type Row = Omit<ActivityEntry, "at" | "kind"> & {
  kind: ActivityFilter;
  at: Date | string;
  total: string;
};

function entriesOf(id: Id<"artisan">): SQL {
  const ofMaker = sql`(artisan_id = ${id} or application_id in (select f.id from application f where f.artisan_id = ${id}))`;
  return sql`
    select 'standing', s.to_state, s.applied_at, s.reason, s.note, null
      from standing_change s where s.artisan_id = ${id} and s.applied_at is not null
    union all
    -- Registered before changes were written down.
    select 'standing', 'registered', a.verified_at, 'APPROVED', null, null
      from artisan a where a.id = ${id} and a.verified_at is not null
        and not exists (select 1 from standing_change s where s.artisan_id = a.id and s.to_state = 'registered')
    union all
    select 'standing', 'moved', t.decided_at, null, null, null
      from transfer t where t.artisan_id = ${id} and t.state = 'accepted' and t.decided_at is not null
    union all
    select 'card', 'issued', k.issued_at, k.number, null, null from card k where k.artisan_id = ${id}
    union all
    select 'card', k.state, k.state_at, k.number, null, null from card k where k.artisan_id = ${id} and k.state <> 'active'
    union all
    select 'visit', v.outcome, v.done_at, null, null, null from site_visit v where v.done_at is not null and ${ofMaker}
    union all
    select 'attestation', t.outcome, t.at, t.registry_number, null, t.method from attestation t where ${ofMaker}
    union all
    select case r.kind when 'training' then 'training' when 'quality_incident' then 'incident' else 'note' end, r.kind,
        r.happened_on::timestamp at time zone 'UTC', r.title, r.detail, r.source
      from activity_record r where r.artisan_id = ${id}
    union all
    select case o.state when 'delivered' then 'order' else 'incident' end, o.state, o.at, o.order_number, null, null
      from maker_order_events(${id}) o`;
}
