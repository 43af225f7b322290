import "server-only";
import { and, inArray, notInArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { withdrawConsent } from "#features/consents/index.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Somebody answered a short message with STOP: the provider refuses their number from then on. It is written where we look,
 * for every maker and open application with that number, as a withdrawal of their agreement. Running it again changes nothing.
 */
export const stopSms = defineCommand({
  name: "notify.stop-sms",
  input: z.strictObject({ phone: z.string().min(1) }),
  errors: [],
  load: async ({ tx, input }) => indexesOf(tx, input.phone),
  policy: onlySystem,
  handler: async ({ tx, resource: indexes, now }) => {
    const makers = await tx
      .update(artisanContact)
      .set({ takesSms: false })
      .where(inArray(artisanContact.phoneIndex, indexes))
      .returning({ artisanId: artisanContact.artisanId });
    const files = await tx
      .select({ applicationId: application.id })
      .from(application)
      .where(
        and(
          inArray(application.phoneIndex, indexes),
          notInArray(application.state, ["approved", "withdrawn"]),
        ),
      );
    for (const subject of [...makers, ...files]) await withdrawConsent(tx, subject, "sms", null, now);
    return { makers: makers.length, files: files.length };
  },
  audit: ({ output: { makers, files } }) =>
    makers + files === 0 ? null : { object: "consent:sms", detail: { makers, files, by: "STOP" } },
});

/** A number is indexed under a key of each chamber's own: there are twelve. */
async function indexesOf(tx: Tx, phone: string): Promise<string[]> {
  const chambers = await tx.select({ id: chamber.id }).from(chamber);
  return chambers.map(({ id }) => blindIndex("phone", id, phone));
}
