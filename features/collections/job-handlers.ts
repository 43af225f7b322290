import "server-only";
import { turnCollections } from "#features/collections/commands/turn-collections.ts";
import { turnCollectionsJob } from "#features/collections/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const collectionJobs = [
  handleJob(turnCollectionsJob, async () => {
    unwrap(await turnCollections({ actor: systemActor("collections.turn") }, {}));
  }),
];
