import "server-only";
import { askReader } from "#features/newsletter/flows/ask-reader.ts";
import { sendBatch } from "#features/newsletter/flows/send-batch.ts";
import { askReaderJob, sendBatchJob } from "#features/newsletter/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const newsletterJobHandlers = [
  handleJob(askReaderJob, ({ readerId }) => askReader(readerId)),
  handleJob(sendBatchJob, ({ issueId }) => sendBatch(issueId)),
];
