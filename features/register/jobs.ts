import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Takes the rows of a registry file in. A long file is several runs, so that a killed worker is missed within a minute. */
export const importJob = defineJob({
  name: "register.import",
  payload: z.strictObject({ importId: idSchema("registryImport") }),
  retries: 5,
  timeoutSeconds: 60,
});
