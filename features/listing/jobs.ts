import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Removes the files of a photograph that was taken out of a piece, unless a row still names them. */
export const dropPhotoJob = defineJob({
  name: "listing.drop-photo",
  payload: z.strictObject({
    files: z.array(z.string().max(300)).max(40),
    storageKey: z.string().max(200),
    originalKey: z.string().max(200).nullable(),
    // Absent in jobs of before records named files.
    recordFile: z.string().max(200).nullish(),
    pieceId: idSchema("piece").optional(),
  }),
  retries: 5,
  timeoutSeconds: 120,
});

/** Screens again what may leave the country, once a day. */
export const screenAgainJob = defineJob({
  name: "listing.screen-again",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "12 0 * * *",
});
