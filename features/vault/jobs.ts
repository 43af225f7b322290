import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Takes a kept file out of the private store that nobody wrote down. */
export const dropFileJob = defineJob({
  name: "vault.drop-file",
  payload: z.strictObject({
    storageKey: z.string(),
    mediaType: z.enum(["video/mp4", "video/webm", "video/3gpp"]),
    size: z.int(),
  }),
  retries: 8,
  timeoutSeconds: 120,
});

/** Removes the bytes of shredded files from the private store. Nothing could read them since they were shredded. */
export const removeShreddedJob = defineJob({
  name: "vault.remove-shredded",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 900,
  schedule: "10 3 * * *",
});
