import "server-only";
import { noteEnded, remindHolders } from "#features/quality/commands/watch-labels.ts";
import { labelCalendarJob } from "#features/quality/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const qualityJobHandlers = [
  handleJob(labelCalendarJob, async () => {
    const context = { actor: systemActor(labelCalendarJob.name) };
    while (unwrap(await noteEnded(context, {})).more);
    let after: Id<"labelCertificate"> | null | undefined;
    do {
      after = unwrap(await remindHolders(context, after ? { after } : {})).next;
    } while (after);
  }),
];
