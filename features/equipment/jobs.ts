import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Closes calls whose days are over, ends offers nobody answered, and asks for photographs of what was given. */
export const keepEquipmentJob = defineJob({
  name: "equipment.keep",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 600,
  schedule: "40 * * * *",
});
