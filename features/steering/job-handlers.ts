import "server-only";
import { takeSnapshot } from "#features/steering/commands/take-snapshot.ts";
import { snapshotJob } from "#features/steering/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const steeringJobHandlers = [
  handleJob(snapshotJob, async () => {
    unwrap(await takeSnapshot({ actor: systemActor(snapshotJob.name) }, {}));
  }),
];
