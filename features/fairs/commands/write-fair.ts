import "server-only";
import { eq } from "drizzle-orm";
import { fair } from "#db/schema/index.ts";
import { lockFair } from "#features/fairs/commands/lock-fair.ts";
import { keepsFair } from "#features/fairs/policy.ts";
import { writeFairInput } from "#features/fairs/schema.ts";
import { latinSlug } from "#lib/i18n/slug.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";

/**
 * Writes a fair, or a draft anew: dates, place and words in three languages. Its address comes from the French title and the year.
 * Refusals: FAIR_DATES when the call ends after the fair begins, FAIR_NAMED when another fair of that year has the name, FAIR_SHOWN
 * when it was published already.
 */
export const writeFair = defineCommand({
  name: "fairs.write",
  input: writeFairInput,
  errors: ["FAIR_DATES", "FAIR_NAMED", "FAIR_SHOWN"],
  load: async ({ tx, input }) => {
    const row = input.fairId ? await lockFair(tx, input.fairId) : null;
    if (input.fairId && !row) return null;
    return { row, chamberId: row ? row.chamberId : input.chamberId };
  },
  policy: (actor, { resource }) => keepsFair(actor, resource),
  handler: async ({ tx, input, resource: { row, chamberId }, actor, now, fail }) => {
    if (row && row.state !== "draft") fail("FAIR_SHOWN");
    const { fairId: _, chamberId: __, ...written } = input;
    const { callFrom, callUntil, startsOn, endsOn } = written;
    if (callFrom > callUntil || callUntil >= startsOn || startsOn > endsOn) fail("FAIR_DATES");
    const year = startsOn.slice(0, 4);
    const slug = latinSlug(input.title.fr.includes(year) ? input.title.fr : `${input.title.fr} ${year}`);
    const values = { ...written, slug: slug.slice(0, 120).replace(/-$/, "") || year };
    try {
      if (row) {
        await tx.transaction((inner) => inner.update(fair).set(values).where(eq(fair.id, row.id)));
        return { fairId: row.id };
      }
      const fairId = newId("fair");
      const createdBy = actor.kind === "person" ? actor.userId : null;
      await tx.transaction((inner) =>
        inner.insert(fair).values({ id: fairId, chamberId, createdBy, ...values, createdAt: now }),
      );
      return { fairId };
    } catch (error) {
      if (isUniqueViolation(error)) return fail("FAIR_NAMED");
      throw error;
    }
  },
  audit: ({ output }) => ({ object: output.fairId }),
});
