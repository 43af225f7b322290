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
    const { rows } = (await tx.execute(sql`
      select t.artisan_id as "artisanId", a.name as maker, t.body as last, t.created_at as "lastAt", t.from_maker as "fromMaker",
        t.unread
      from (select distinct on (m.artisan_id) m.artisan_id, m.body, m.created_at, m.from_maker,
          (count(*) filter (where m.from_maker and m.read_at is null) over (partition by m.artisan_id))::int as unread
        from maker_message m where m.chamber_id = ${chamberId} order by m.artisan_id, m.created_at desc, m.id desc) t
      join artisan a on a.id = t.artisan_id
      order by (t.unread > 0) desc, t.created_at desc limit ${most}`)) as unknown as {
      rows: (Omit<ThreadRow, "lastAt"> & { lastAt: string | Date })[];
    };
    return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt).toISOString() }));
  },
  policy: (actor, { input }) => readsInbox(actor, input.chamberId),
});
