import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { FederationToday } from "#features/chambers/schema.ts";
import { hasRole } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What the federation has before it today, counted in one statement. The ministry reads how many, the administration who is missing. */
export const federationToday = defineQuery({
  name: "chambers.federation-today",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<FederationToday> => {
    const judges = hasRole(actor, "federation");
    const names = hasRole(actor, "federation", "admin");
    const { rows } = (await tx.execute(sql`select
      (select count(*)::int from chamber) as chambers,
      (select coalesce(sum(c.artisans), 0)::int from published.chamber c) as makers,
      ${
        names
          ? sql`(select count(*)::int from chamber c where not exists (select 1 from role_grant g
              where g.chamber_id = c.id and g.role = 'manager' and g.ended_at is null))`
          : sql`null::int`
      } as "withoutManager",
      ${
        judges
          ? sql`(select jsonb_build_object('open', count(*), 'oldestDue', min(p.due_at)) from appeal p
              where p.level = 'federation' and p.decided_at is null)`
          : sql`null::jsonb`
      } as appeals,
      ${judges ? sql`(select count(*)::int from duplicate_case d where d.resolved_at is null)` : sql`null::int`}
        as duplicates,
      ${
        judges
          ? sql`(select count(*)::int from craft_body b where b.chamber_id is null and b.state <> 'dissolved')`
          : sql`null::int`
      } as bodies`)) as unknown as { rows: [FederationToday] };
    const [today] = rows;
    const due = today.appeals?.oldestDue;
    return due && today.appeals
      ? { ...today, appeals: { ...today.appeals, oldestDue: new Date(due).toISOString() } }
      : today;
  },
  policy: (actor) => (hasRole(actor, "federation", "ministry", "admin") ? "allow" : "hide"),
});
