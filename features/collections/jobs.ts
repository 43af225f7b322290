import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Tells kept pages at their minute that collections begin and end. */
export const turnCollectionsJob = defineJob({
  name: "collections.turn",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 60,
  schedule: "* * * * *",
});
