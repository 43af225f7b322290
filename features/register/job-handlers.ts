import "server-only";
import { runImport } from "#features/register/flows/import-run.ts";
import { importJob } from "#features/register/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const registerJobHandlers = [handleJob(importJob, ({ importId }) => runImport(importId))];
