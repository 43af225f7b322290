import "server-only";
import { tellPeriods } from "#features/fund/commands/tell-periods.ts";
import { tellPeriodsJob } from "#features/fund/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const fundJobHandlers = [
  handleJob(tellPeriodsJob, async () => {
    unwrap(await tellPeriods({ actor: systemActor(tellPeriodsJob.name) }, {}));
  }),
];
