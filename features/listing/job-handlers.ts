import "server-only";
import { screenAgain } from "#features/listing/commands/screen-again.ts";
import { dropPhoto } from "#features/listing/flows/drop-photo.ts";
import { dropPhotoJob, screenAgainJob } from "#features/listing/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const listingJobs = [
  handleJob(dropPhotoJob, dropPhoto),
  handleJob(screenAgainJob, async () => {
    unwrap(await screenAgain({ actor: systemActor(screenAgainJob.name) }, {}));
  }),
];
