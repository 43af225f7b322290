import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Works on a stored event of the provider. The name is older than the slice: jobs under it may be waiting. */
export const providerEventJob = defineJob({
  name: "checkout.provider-event",
  payload: z.strictObject({ eventId: z.string().min(1) }),
  retries: 12,
  timeoutSeconds: 60,
});

/** Takes up stored events whose job was lost or has given up. */
export const takeUpEventsJob = defineJob({
  name: "webhooks.take-up",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 60,
  schedule: "* * * * *",
});

/** Forgets events that were worked on long ago. What they led to stands in orders, journals and audit. */
export const sweepEventsJob = defineJob({
  name: "webhooks.sweep",
  payload: z.strictObject({}),
  retries: 2,
  timeoutSeconds: 300,
  schedule: "40 2 * * *",
});
