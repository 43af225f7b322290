import "server-only";
import { z } from "zod";
import { weeklyLetterJob } from "#features/reach/jobs.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Queues the letters of a week. */
export const queueWeekly = defineCommand({
  name: "reach.queue-weekly",
  input: z.strictObject({ userIds: z.array(idSchema("user")), day: z.iso.date() }),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input: { userIds, day } }) => {
    await enqueueAll(
      tx,
      weeklyLetterJob,
      [...new Set(userIds)].map((userId) => ({ userId, day })),
    );
  },
  audit: null,
});
