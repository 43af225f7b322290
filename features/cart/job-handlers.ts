import "server-only";
import { sweep } from "#features/cart/commands/sweep.ts";
import { cartSweepJob } from "#features/cart/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const cartJobHandlers = [
  handleJob(cartSweepJob, async () => {
    unwrap(await sweep({ actor: systemActor(cartSweepJob.name) }, {}));
  }),
];
