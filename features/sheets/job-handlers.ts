import "server-only";
import { runSheet } from "#features/sheets/flows/run-sheet.ts";
import { sheetJob } from "#features/sheets/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const sheetsJobHandlers = [handleJob(sheetJob, ({ sheetId }) => runSheet(sheetId))];
