import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Id } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type WeeklyReader = {
  userId: Id<"user">;
  email: string;
  locale: string;
  artisanId: Id<"artisan"> | null;
  chamberId: Id<"chamber"> | null;
};

/** Who gets the weekly mail about what: managers of workshops and curators, unless they said no. `userId` for one of them. */
export const weeklyReaders = defineQuery({
  name: "reach.weekly-readers",
  input: z.strictObject({ userId: z.string().optional() }),
  handler: async ({ tx, input }): Promise<WeeklyReader[]> => {
    const { rows } =
      (await tx.execute(sql`select u.id as "userId", u.email, u.locale, g.artisan_id as "artisanId",
        g.chamber_id as "chamberId"
      from role_grant g join "user" u on u.id = g.user_id
      where g.ended_at is null and g.role in ('artisan', 'curator')
        and (${input.userId ?? null}::text is null or u.id = ${input.userId ?? null})
        and not exists (select 1 from weekly_opt_out o where o.user_id = u.id)
      order by u.id, g.id`)) as unknown as { rows: WeeklyReader[] };
    return rows;
  },
  policy: onlySystem,
});
