import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Reminds holders whose card runs out. By day, because some are told by short message. */
export const remindJob = defineJob({
  name: "cards.remind",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 900,
  schedule: "15 9 * * *",
});

/** Brings the signed cards of a maker in line with what their cards and their standing have become. */
export const signCardsJob = defineJob({
  name: "cards.sign",
  payload: z.strictObject({ artisanId: idSchema("artisan") }),
  retries: 5,
  timeoutSeconds: 60,
});
