import "server-only";
import { queueLetters, sendWeekly } from "#features/reach/flows/weekly.ts";
import { weeklyJob, weeklyLetterJob } from "#features/reach/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const reachJobHandlers = [
  handleJob(weeklyJob, () => queueLetters()),
  handleJob(weeklyLetterJob, ({ userId, day }) => sendWeekly(userId, day)),
];
