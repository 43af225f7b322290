import { closeDatabases } from "#db/client.ts";
import { beat } from "#features/ops/index.ts";
import { signLists } from "#features/provenance/index.ts";
import { jobHandlers } from "#features/registry.ts";
import { env } from "#lib/env.ts";
import { closeSendingBoss, startBoss } from "#lib/jobs/boss.ts";
import { listen } from "#lib/jobs/listen.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

// The worker: takes jobs from the queue until it is told to stop.
env();
const boss = await startBoss("worker", true);
for (const handler of jobHandlers) await listen(boss, handler);
// Lists that ran out while no worker was there are signed before anything is said of them.
unwrap(await signLists({ actor: systemActor("worker") }, {}));
await beat();
const heart = setInterval(() => beat().catch((error) => log.error({ err: error }, "heartbeat")), 10_000);
log.info({ jobs: jobHandlers.map(({ job }) => job.name) }, "worker ready");

let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  clearInterval(heart);
  log.info({ signal }, "worker stops");
  await boss.stop({ graceful: true, timeout: 4000 });
  await Promise.all([closeSendingBoss(), closeDatabases()]);
  process.exit(0);
}
process.on("SIGTERM", (signal) => void stop(signal));
process.on("SIGINT", (signal) => void stop(signal));
