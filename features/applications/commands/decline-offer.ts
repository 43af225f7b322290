import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { anyPerson } from "#features/applications/policy.ts";
import { readOffer } from "#features/applications/queries/list-offers.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The person says that an offered file is not theirs. The offer ends; the chamber may make another. */
export const declineOffer = defineCommand({
  name: "applications.decline-offer",
  input: z.strictObject({ applicationId: idSchema("application") }),
  errors: [],
  load: ({ tx, input }) => readOffer(tx, input.applicationId),
  policy: anyPerson,
  handler: async ({ tx, resource }) => {
    await tx.execute(sql`select decline_application(${resource.id})`);
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
