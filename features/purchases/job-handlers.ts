import "server-only";
import { remindShares } from "#features/purchases/commands/remind-shares.ts";
import { remindSharesJob } from "#features/purchases/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const purchaseJobHandlers = [
  handleJob(remindSharesJob, async () => {
    unwrap(await remindShares({ actor: systemActor(remindSharesJob.name) }, {}));
  }),
];
