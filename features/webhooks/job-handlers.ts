import "server-only";
import { sweepEvents } from "#features/webhooks/commands/sweep-events.ts";
import { processEvent } from "#features/webhooks/flows/process-event.ts";
import { takeUpEvents } from "#features/webhooks/flows/take-up-events.ts";
import { providerEventJob, sweepEventsJob, takeUpEventsJob } from "#features/webhooks/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const webhooksJobHandlers = [
  handleJob(providerEventJob, ({ eventId }) => processEvent(eventId)),
  handleJob(takeUpEventsJob, takeUpEvents),
  handleJob(sweepEventsJob, async () => {
    unwrap(await sweepEvents({ actor: systemActor("webhooks") }, {}));
  }),
];
