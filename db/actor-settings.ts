import "server-only";
import { sql } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import { withoutValues } from "#db/scrub-error.ts";

/** Facts of the actor that row-level security reads. Ids only. */
export type ActorSettings = {
  kind: "anonymous" | "person" | "system";
  userId?: string;
  visitorHash?: string;
  email?: string;
  artisanIds?: readonly string[];
  /** Offices in chambers, as `role:chamber id`. */
  staff?: readonly string[];
  /** National roles. */
  roles?: readonly string[];
  orderAccess?: string;
};

/**
 * Runs `work` in a transaction whose first statement tells Postgres who acts. The settings are local to the
 * transaction: with `set_config(…, false)` they would leak to the pool's next user.
 */
export function withActorSettings<T>(
  db: Database,
  actor: ActorSettings,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return withoutValues(() =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select
      set_config('app.kind', ${actor.kind}, true),
      set_config('app.user_id', ${actor.userId ?? ""}, true),
      set_config('app.visitor_hash', ${actor.visitorHash ?? ""}, true),
      set_config('app.artisan_ids', ${(actor.artisanIds ?? []).join(",")}, true),
      set_config('app.staff', ${(actor.staff ?? []).join(",")}, true),
      set_config('app.roles', ${(actor.roles ?? []).join(",")}, true),
      set_config('app.email', ${actor.email ?? ""}, true),
      set_config('app.order_access', ${actor.orderAccess ?? ""}, true)`);
      return work(tx);
    }),
  );
}
