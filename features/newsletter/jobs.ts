import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Asks an address whether it really wants the newsletter. */
export const askReaderJob = defineJob({
  name: "newsletter.ask",
  payload: z.strictObject({ readerId: idSchema("newsletterReader") }),
  retries: 8,
  timeoutSeconds: 60,
});

/** Sends an issue to the next batch of readers whom it has not reached, and queues the one after; run again, it goes on where it stood. */
export const sendBatchJob = defineJob({
  name: "newsletter.send-batch",
  payload: z.strictObject({ issueId: idSchema("newsletterIssue") }),
  retries: 20,
  timeoutSeconds: 900,
});
