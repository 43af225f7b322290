import "server-only";
import { sql } from "drizzle-orm";
import { fromDrizzle, type SendOptions } from "pg-boss";
import type { Tx } from "#db/client.ts";
import { sendingBoss } from "#lib/jobs/boss.ts";
import type { Job } from "#lib/jobs/job.ts";
import { currentRequestId } from "#lib/log/context.ts";

/** What a queued job carries besides its payload. */
export type Envelope = { payload: unknown; requestId: string | null };

/**
 * Queues a job in the caller's transaction: it exists if and only if the change that wanted it commits.
 * The type asks for a transaction, so that a job cannot be lost between commit and send.
 */
export async function enqueue<Payload>(
  tx: Tx,
  job: Job<Payload>,
  payload: Payload,
  options: Pick<SendOptions, "startAfter" | "singletonKey" | "singletonSeconds"> = {},
): Promise<void> {
  const envelope: Envelope = { payload: job.payload.parse(payload), requestId: currentRequestId() ?? null };
  const boss = await sendingBoss();
  // Drizzle types the rows by driver; at run time every driver answers with `rows`.
  const transaction = tx as unknown as Parameters<typeof fromDrizzle>[0];
  await boss.send(job.name, envelope, { ...options, db: fromDrizzle(transaction, sql) });
}

/** Queues several jobs of one kind in the caller's transaction, in one statement. */
export async function enqueueAll<Payload>(
  tx: Tx,
  job: Job<Payload>,
  payloads: readonly Payload[],
): Promise<void> {
  if (payloads.length === 0) return;
  const requestId = currentRequestId() ?? null;
  const jobs = payloads.map((payload) => ({
    data: { payload: job.payload.parse(payload), requestId } satisfies Envelope,
  }));
  const boss = await sendingBoss();
  const transaction = tx as unknown as Parameters<typeof fromDrizzle>[0];
  await boss.insert(job.name, jobs, { db: fromDrizzle(transaction, sql) });
}

/** Queues the same payloads for each of several jobs, in the caller's transaction. Throws when one of the jobs does not take them. */
export async function enqueueEach(
  tx: Tx,
  jobs: readonly Job<unknown>[],
  payloads: readonly unknown[],
): Promise<void> {
  for (const job of jobs) await enqueueAll(tx, job, payloads);
}

/** Queues what an earlier job of that name carried, in the caller's transaction. For a person who sends a failed job again. */
export async function sendAgain(tx: Tx, name: string, envelope: unknown): Promise<void> {
  const boss = await sendingBoss();
  const transaction = tx as unknown as Parameters<typeof fromDrizzle>[0];
  await boss.send(name, (envelope ?? {}) as object, { db: fromDrizzle(transaction, sql) });
}
