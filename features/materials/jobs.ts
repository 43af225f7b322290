import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/**
 * Finds orders of recalled lots that the recall did not see: of checkouts that were open then. Queued by their settlement and by the
 * recall itself; at night for whatever fell between the two.
 */
export const followRecallsJob = defineJob({
  name: "materials.follow-recalls",
  payload: z.strictObject({}),
  retries: 12,
  timeoutSeconds: 300,
  schedule: "50 4 * * *",
});
