import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { StaffMember } from "#features/staff/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { chamberRoles } from "#lib/kernel/actor.ts";

type Row = Omit<StaffMember, "since" | "lastSeen"> & {
  since: Date | string;
  lastSeen: Date | string | null;
  annexId: Id<"annex"> | null;
};

/** The people of a chamber in the order they came, or one of them. Only its managers are told of their second factor. */
export async function readStaff(
  tx: Tx,
  chamberId: Id<"chamber">,
  userId?: Id<"user">,
): Promise<(StaffMember & { annexId: Id<"annex"> | null })[]> {
  const { rows } = (await tx.execute(sql`
    select u.id as "userId", u.name, u.email, g.roles, g.since, g.annex_id as "annexId", x.name as annex,
      coalesce(s.has_second_factor, false) as "hasSecondFactor", s.last_seen as "lastSeen"
    from (
      select r.user_id, array_agg(r.role) as roles, min(r.created_at) as since, max(r.annex_id) as annex_id
      from role_grant r
      where r.chamber_id = ${chamberId} and r.ended_at is null
        and ${userId === undefined ? sql`true` : sql`r.user_id = ${userId}`}
      group by r.user_id
    ) g
    join "user" u on u.id = g.user_id
    left join annex x on x.id = g.annex_id
    left join staff_access(${chamberId}) s on s.user_id = g.user_id
    order by g.since, u.id
    limit 500`)) as unknown as { rows: Row[] };
  return rows.map((row) => ({
    ...row,
    roles: chamberRoles.filter((role) => row.roles.includes(role)),
    since: new Date(row.since).toISOString(),
    lastSeen: row.lastSeen && new Date(row.lastSeen).toISOString(),
  }));
}
