import "server-only";
import { database } from "#db/client.ts";
import { providerEventJob } from "#features/webhooks/jobs.ts";
import { listUnfinishedEvents } from "#features/webhooks/queries/list-unfinished.ts";
import { now } from "#lib/clock.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/** Queues stored events that have lain for five minutes; one job an event, however often this passes while it waits. */
export async function takeUpEvents(): Promise<void> {
  const ids = await listUnfinishedEvents(new Date(now().getTime() - 5 * 60_000));
  if (ids.length === 0) return;
  await database().transaction(async (tx) => {
    for (const eventId of ids)
      await enqueue(tx, providerEventJob, { eventId }, { singletonKey: eventId, singletonSeconds: 300 });
  });
}
