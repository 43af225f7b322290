import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { mailJob } from "#features/notify/jobs.ts";
import type { CertificateRecord } from "#features/quality/commands/lock-certificate.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/** Queues the letter to the holder of a certificate. A line of its history names it: each happening is a letter of its own. */
export async function tellHolder(
  tx: Tx,
  news: "label-news" | "label-reminder",
  { artisanId }: Pick<CertificateRecord, "artisanId">,
  eventId: Id<"labelEvent">,
): Promise<void> {
  const [holder] = await tx
    .select({ email: artisanContact.email })
    .from(artisanContact)
    .where(eq(artisanContact.artisanId, artisanId));
  if (holder?.email) await enqueue(tx, mailJob, { template: news, id: eventId });
}
