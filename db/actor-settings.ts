import "server-only";
import { sql } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import { type Answers, together } from "#db/pipeline.ts";
import { withoutValues } from "#db/scrub-error.ts";
import { withFreshPlans } from "#db/statements.ts";

/** Facts of the actor that row-level security reads. Ids only. */
export type ActorSettings = {
  kind: "anonymous" | "person" | "system";
  userId?: string;
  visitorHash?: string;
  email?: string;
  artisanIds?: readonly string[];
  /** Offices in chambers, as `role:chamber id`. */
  staff?: readonly string[];
  /** Places in workshops below their manager's, as `role:artisan id`. */
  crew?: readonly string[];
  /** National roles. */
  roles?: readonly string[];
  orderAccess?: string;
};

/** Takes what a transaction sends last, one statement each: it is not waited for, and `commit` leaves right behind it. */
export type Behind = (last: Promise<unknown>) => void;

/**
 * Runs `work` in a transaction whose first statement tells Postgres who acts. The settings are local to the
 * transaction: with `set_config(…, false)` they would leak to the pool's next user. When a table changes under a prepared
 * statement, the transaction is rolled back and `work` runs once more: it must change nothing outside of it.
 */
export function withActorSettings<T>(
  db: Database,
  actor: ActorSettings,
  work: (tx: Tx, behind: Behind) => Promise<T>,
): Promise<T> {
  const asActor = async () => {
    const last: Promise<unknown>[] = [];
    const behind: Behind = (one) => {
      // Heard below, when Postgres has answered `commit` as well: with a failure before it that rolled everything back.
      const sent = Promise.resolve(one);
      sent.catch(() => undefined);
      last.push(sent);
    };
    const done = await db.transaction(async (tx) => {
      await sayWhoActs(tx, actor);
      const made = await work(tx, behind);
      if (last.length > 0) await allSent();
      return made;
    });
    await together(last);
    return done;
  };
  return withoutValues(() => withFreshPlans(asActor));
}

/**
 * Reads for an actor in a transaction that leaves in one packet, from `begin` to `commit`. `reads` makes statements that change
 * nothing and need nothing of each other: they are sent before anybody knows that the transaction has begun, and their answers are
 * thrown away when it has not.
 */
export function readAsActor<const Reads extends readonly unknown[]>(
  db: Database,
  actor: ActorSettings,
  reads: (tx: Tx) => Reads,
): Promise<Answers<Reads>> {
  const inOnePacket = async () => {
    // In an array, so that `commit` does not wait for the answers.
    const [answers] = await db.transaction(async (tx) => {
      const read = async () => together(reads(tx));
      const sent = together([sayWhoActs(tx, actor), read()]);
      sent.catch(() => undefined);
      await allSent();
      return [sent] as const;
    });
    return (await answers)[1];
  };
  return withoutValues(() => withFreshPlans(inOnePacket));
}

/** Waits until every statement that needs nothing but a moment of ours to be sent has been sent. */
const allSent = () => new Promise((sent) => process.nextTick(sent));

async function sayWhoActs(tx: Tx, actor: ActorSettings): Promise<void> {
  await tx.execute(sql`select
    set_config('app.kind', ${actor.kind}, true),
    set_config('app.user_id', ${actor.userId ?? ""}, true),
    set_config('app.visitor_hash', ${actor.visitorHash ?? ""}, true),
    set_config('app.artisan_ids', ${(actor.artisanIds ?? []).join(",")}, true),
    set_config('app.staff', ${(actor.staff ?? []).join(",")}, true),
    set_config('app.crew', ${(actor.crew ?? []).join(",")}, true),
    set_config('app.roles', ${(actor.roles ?? []).join(",")}, true),
    set_config('app.email', ${actor.email ?? ""}, true),
    set_config('app.order_access', ${actor.orderAccess ?? ""}, true)`);
}

/**
 * Does part of a transaction as the product itself: what only the product may write (money, stock, what stands in the books),
 * once the command's policy has let the actor ask for it. What fails leaves the transaction aborted, and so needs no way back.
 */
export async function asProduct<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = (await tx.execute(sql`select current_setting('app.kind', true) as kind`)) as unknown as {
    rows: { kind: string | null }[];
  };
  await tx.execute(sql`select set_config('app.kind', 'system', true)`);
  const done = await work();
  await tx.execute(sql`select set_config('app.kind', ${rows[0]?.kind ?? ""}, true)`);
  return done;
}
