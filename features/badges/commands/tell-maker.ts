import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { type MailName, mailJob } from "#features/notify/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

export type BadgeNews = Extract<MailName, `badge-${string}`>;

/**
 * Queues the letter to the maker whose badge it is, or whose piece bears it. A craft's badge is nobody's own. What may be told of a badge
 * more than once says which time it is, since a letter of the same name about the same thing is sent once.
 */
export async function tellMaker(
  tx: Tx,
  news: BadgeNews,
  of: { id: Id<"badge">; makerId: Id<"artisan"> | null },
  turn?: string,
): Promise<void> {
  if (!of.makerId) return;
  const [maker] = await tx
    .select({ email: artisanContact.email })
    .from(artisanContact)
    .where(eq(artisanContact.artisanId, of.makerId));
  if (maker?.email) await enqueue(tx, mailJob, { template: news, id: turn ? `${of.id}.${turn}` : of.id });
}
