import "server-only";
import type { Tx } from "#db/client.ts";
import { tellApplicant } from "#features/applications/index.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { reachOf } from "#features/register/index.ts";
import type { LockedSubject } from "#features/visits/commands/lock-visit.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/** Queues the word of a visit to whoever is visited, by the ways they agreed to. */
export async function tellVisited(
  tx: Tx,
  { id, file }: LockedSubject,
  template: "visit-planned" | "visit-cancelled",
  visitId: Id<"visit">,
): Promise<void> {
  if (file) return tellApplicant(tx, file, template, visitId);
  const reach = await reachOf(tx, id as Id<"artisan">);
  if (reach.byMail) await enqueue(tx, mailJob, { template, id: visitId });
  if (reach.bySms) await enqueue(tx, smsJob, { template, id: visitId });
}
