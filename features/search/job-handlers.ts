import "server-only";
import { dropExpiredBadges } from "#features/search/commands/drop-expired-badges.ts";
import { dropExpiredBadgesJob } from "#features/search/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const searchJobHandlers = [
  handleJob(dropExpiredBadgesJob, async () => {
    unwrap(await dropExpiredBadges({ actor: systemActor(dropExpiredBadgesJob.name) }, {}));
  }),
];
