import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { readsInbox } from "#features/thread/policy.ts";
import type { ThreadRow } from "#features/thread/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const most = 200;

/** A chamber's threads: those with words nobody of the chamber has read first, then the newest. */
export const inbox = defineQuery({
  name: "thread.inbox",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId } }): Promise<ThreadRow[]> => {
    // From thread to thread by the index: what is read grows with the makers, not with all that was ever written.
    const { rows } = (await tx.execute(sql`
      with recursive threads as (
        (select m.artisan_id from maker_message m where m.chamber_id = ${chamberId} order by m.artisan_id limit 1)
        union all
        select (select m.artisan_id from maker_message m where m.chamber_id = ${chamberId} and m.artisan_id > t.artisan_id
          order by m.artisan_id limit 1)
        from threads t where t.artisan_id is not null)
      select t.artisan_id as "artisanId", a.name as maker, l.body as last, l.created_at as "lastAt", l.from_maker as "fromMaker", u.unread
      from threads t join artisan a on a.id = t.artisan_id
        cross join lateral (select m.body, m.created_at, m.from_maker from maker_message m
          where m.chamber_id = ${chamberId} and m.artisan_id = t.artisan_id order by m.created_at desc, m.id desc limit 1) l
        cross join lateral (select count(*)::int as unread from maker_message m
          where m.chamber_id = ${chamberId} and m.artisan_id = t.artisan_id and m.from_maker and m.read_at is null) u
      order by (u.unread > 0) desc, l.created_at desc limit ${most}`)) as unknown as {
      rows: (Omit<ThreadRow, "lastAt"> & { lastAt: string | Date })[];
    };
    return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt).toISOString() }));
  },
  policy: (actor, { input }) => readsInbox(actor, input.chamberId),
});
