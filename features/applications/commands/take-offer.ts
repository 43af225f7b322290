import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { readBy } from "#features/applications/answers/text.ts";
import { anyPerson } from "#features/applications/policy.ts";
import { readOffer } from "#features/applications/queries/list-offers.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { idSchema, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { readMoroccanPhone } from "#lib/people/phone.ts";

/** The person takes a file that was offered to their address. The telephone number in it shows that it is theirs. */
export const takeOffer = defineCommand({
  name: "applications.take-offer",
  input: z.strictObject({
    applicationId: idSchema("application"),
    phone: readBy(readMoroccanPhone, "PHONE_INVALID"),
  }),
  errors: ["PHONE_DIFFERS"],
  load: ({ tx, input }) => readOffer(tx, input.applicationId),
  policy: anyPerson,
  handler: async ({ tx, input, resource, fail }) => {
    const hash = blindIndex("phone", resource.chamberId, input.phone);
    const { rows } = (await tx.execute(
      sql`select take_application(${resource.id}, ${hash}, ${newId("grant")}) as taken`,
    )) as unknown as { rows: { taken: boolean }[] };
    if (!rows[0]?.taken) fail("PHONE_DIFFERS");
    return { applicationId: resource.id };
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
