import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { mayNameManagers } from "#features/staff/policy.ts";
import { openInvitations } from "#features/staff/queries/open-invitations.ts";
import type { ChamberStaffing, InvitationLine } from "#features/staff/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** How the chambers are staffed: how many people, who manages, who was invited to. For the federation and the administration. */
export const listStaffing = defineQuery({
  name: "staff.chambers",
  input: z.strictObject({ chamberId: idSchema("chamber").optional() }),
  handler: async ({
    tx,
    input: { chamberId },
    now,
  }): Promise<{ chambers: ChamberStaffing[]; invitations: InvitationLine[] }> => {
    const { rows } = (await tx.execute(sql`
      select c.id, c.key, c.name, r.name as region,
        (select count(distinct g.user_id)::int from role_grant g
          where g.chamber_id = c.id and g.ended_at is null) as staff,
        (select coalesce(u.name, u.email) from role_grant g join "user" u on u.id = g.user_id
          where g.chamber_id = c.id and g.role = 'manager' and g.ended_at is null
          order by g.created_at, g.id limit 1) as manager,
        (select coalesce(array_agg(i.email order by i.created_at), '{}') from staff_invitation i
          where i.chamber_id = c.id and 'manager' = any (i.roles) and i.accepted_at is null
            and i.withdrawn_at is null and i.expires_at > ${now.toISOString()}::timestamptz) as invited
      from chamber c join region r on r.code = c.region_code
      where ${chamberId ? sql`c.id = ${chamberId}` : sql`true`}
      order by c.region_code`)) as unknown as { rows: ChamberStaffing[] };
    const invitations = chamberId ? await openInvitations(tx, chamberId, now) : [];
    // Whom a chamber invites for its other roles is the chamber's own business.
    return {
      chambers: rows,
      invitations: invitations.filter(({ roles }) => roles.every((role) => role === "manager")),
    };
  },
  policy: (actor) => mayNameManagers(actor),
});
