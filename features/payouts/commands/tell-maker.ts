import "server-only";
import type { Tx } from "#db/client.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { reachOf } from "#features/register/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/** Tells the contact the register knows where a change of account stands: by mail, and on the phone of whoever takes messages. */
export async function tellMaker(tx: Tx, artisanId: Id<"artisan">, id: Id<"bankAccount">): Promise<void> {
  const reach = await reachOf(tx, artisanId);
  if (reach.byMail) await enqueue(tx, mailJob, { template: "bank-account", id });
  if (reach.bySms) await enqueue(tx, smsJob, { template: "bank-account", id });
}
