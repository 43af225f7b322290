import "server-only";
import type { Tx } from "#db/client.ts";
import { speakersOf } from "#features/bodies/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue, enqueueAll } from "#lib/jobs/enqueue.ts";

/** Queues a mail to every person who holds an office of the body. */
export async function tellBody(
  tx: Tx,
  opinionId: Id<"opinion">,
  bodyId: Id<"body">,
  news: "asked" | "given" | "withdrawn" | "reminder",
): Promise<void> {
  const people = [...new Set((await speakersOf(tx, bodyId)).map(({ userId }) => userId))];
  await enqueueAll(
    tx,
    mailJob,
    people.map((userId) => ({ template: "body-opinion" as const, id: `${opinionId} ${userId} ${news}` })),
  );
}

/** Queues a mail to the chamber that asked. */
export const tellChamber = (tx: Tx, opinionId: Id<"opinion">, news: "published") =>
  enqueue(tx, mailJob, { template: "body-opinion", id: `${opinionId} chamber ${news}` });
