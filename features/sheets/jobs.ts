import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Takes the rows of a table of pieces into the workshop, for the person who agreed to it. */
export const sheetJob = defineJob({
  name: "sheets.take",
  payload: z.strictObject({ sheetId: idSchema("pieceSheet") }),
  retries: 5,
  timeoutSeconds: 300,
});
