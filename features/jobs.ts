import type { Job } from "#lib/jobs/job.ts";

/** Every kind of background work, for the migration that makes the queues and for `npm run job -- --list`. */
export const jobs: readonly Job[] = [];
