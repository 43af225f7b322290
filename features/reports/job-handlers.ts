import "server-only";
import { forgetAddresses } from "#features/reports/commands/forget-addresses.ts";
import { forgetAddressesJob } from "#features/reports/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const reportJobHandlers = [
  handleJob(forgetAddressesJob, async () => {
    unwrap(await forgetAddresses({ actor: systemActor(forgetAddressesJob.name) }, {}));
  }),
];
