import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { mailJob } from "#features/notify/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/** Queues the letter to the maker whose workshop is inspected. */
export async function tellInspected(
  tx: Tx,
  news: "inspection-cancelled" | "inspection-planned" | "inspection-signed",
  of: { id: Id<"inspection">; artisanId: Id<"artisan"> },
): Promise<void> {
  const [maker] = await tx
    .select({ email: artisanContact.email })
    .from(artisanContact)
    .where(eq(artisanContact.artisanId, of.artisanId));
  if (maker?.email) await enqueue(tx, mailJob, { template: news, id: of.id });
}
