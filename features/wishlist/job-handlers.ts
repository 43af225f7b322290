import "server-only";
import { sweep } from "#features/wishlist/commands/sweep.ts";
import { wishlistSweepJob } from "#features/wishlist/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const wishlistJobHandlers = [
  handleJob(wishlistSweepJob, async () => {
    unwrap(await sweep({ actor: systemActor(wishlistSweepJob.name) }, {}));
  }),
];
