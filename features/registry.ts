import "server-only";
import { checkoutJobHandlers } from "#features/checkout/job-handlers.ts";
import { notifyJobHandlers } from "#features/notify/job-handlers.ts";
import type { JobHandler } from "#lib/jobs/job.ts";

/** The composition root of background work: the only file of the worker that knows every slice. */
export const jobHandlers: readonly JobHandler[] = [...checkoutJobHandlers, ...notifyJobHandlers];
