import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { applicationEvent } from "#db/schema/applications.ts";
import { appealDay } from "#features/review/queries/told.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What a letter about a decision or a request says, beside the facts of the file. */
export type ReviewLetter = {
  kind: string;
  reasons: string[];
  note: string | null;
  at: Date;
  /** Of a refusal: the last day to object. */
  appealUntil: Date | null;
};

/** What happened to a file at a moment (milliseconds), for the letter about it. */
export const reviewLetter = defineQuery({
  name: "review.letter",
  input: z.strictObject({
    applicationId: idSchema("application"),
    kind: z.enum(["approved", "refused", "completion_requested"]),
    at: z.int(),
  }),
  handler: async ({ tx, input: { applicationId, kind, at } }): Promise<ReviewLetter | null> => {
    const moment = new Date(at).toISOString();
    const [event] = await tx
      .select()
      .from(applicationEvent)
      .where(
        and(
          eq(applicationEvent.applicationId, applicationId),
          eq(applicationEvent.kind, kind),
          sql`date_trunc('milliseconds', ${applicationEvent.at}) = ${moment}::timestamptz`,
        ),
      );
    if (!event) return null;
    const appealUntil = kind === "refused" ? await appealDay(tx, event.at) : null;
    return { kind, reasons: event.reasons, note: event.note, at: event.at, appealUntil };
  },
  policy: onlySystem,
});
