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

/** Carries out changes of standing whose day has come. */
export const applyStandingJob = defineJob({
  name: "register.apply-standing",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "*/5 * * * *",
});

/** Ends registrations whose last day has passed; after midnight in Morocco, summer and Ramadan alike. */
export const expireJob = defineJob({
  name: "register.expire",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 900,
  schedule: "7 0 * * *",
});
