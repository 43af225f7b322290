import type { z } from "zod";

/** A kind of background work: its name and the shape of its payload (ids only, never personal data). */
export type Job<Payload = unknown> = {
  name: string;
  payload: z.ZodType<Payload>;
  /** Retries after the first failure, with exponential backoff. */
  retries: number;
  /** Seconds one run may take before it counts as failed. */
  timeoutSeconds: number;
  /** Cron line (UTC) for work that runs by the clock; its payload is `{}`. */
  schedule?: string;
};

export function defineJob<Payload>(job: Job<Payload>): Job<Payload> {
  return job;
}

/** The work of a job. It may run twice: what it does must be the same when done again. */
export type JobHandler<Payload = unknown> = { job: Job<Payload>; run: (payload: Payload) => Promise<void> };

export function handleJob<Payload>(job: Job<Payload>, run: (payload: Payload) => Promise<void>): JobHandler {
  // The registry holds handlers of many payloads; each parses its own before it runs.
  return { job: job as Job, run: (raw) => run(job.payload.parse(raw)) };
}
