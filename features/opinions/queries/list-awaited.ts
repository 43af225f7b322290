import "server-only";
import { asc, inArray } from "drizzle-orm";
import { z } from "zod";
import { bodyOpinion } from "#db/schema/body-opinions.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Opinions that are awaited, for the morning's reminders. */
export const listAwaited = defineQuery({
  name: "opinions.list-awaited",
  input: z.strictObject({}),
  handler: async ({ tx }) => {
    const rows = await tx
      .select({ id: bodyOpinion.id })
      .from(bodyOpinion)
      .where(inArray(bodyOpinion.state, ["asked", "given"]))
      .orderBy(asc(bodyOpinion.answerBy), asc(bodyOpinion.id))
      .limit(2000);
    return { opinions: rows.map(({ id }) => id) };
  },
  policy: onlySystem,
});
