import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { user } from "#db/schema/identity.ts";
import { mayReset, type Office } from "#features/identity/domain/reset.ts";
import { resetChecks } from "#features/identity/schema.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Takes every second factor, recovery code and session from somebody who has lost theirs; at the next sign-in they set up a
 * new one. Refused to the person themselves. How they were recognised is written into the audit, and they are told by mail.
 */
export const resetSecondFactor = defineCommand({
  name: "identity.reset-second-factor",
  input: z.strictObject({
    userId: idSchema("user"),
    checked: z.enum(resetChecks, "CHECK_MISSING"),
  }),
  errors: ["NO_FACTOR"],
  load: async ({ tx, input }) => {
    const [person] = await tx
      .select({ userId: user.id })
      .from(user)
      .where(eq(user.id, input.userId))
      .for("no key update");
    return person ? { ...person, offices: await officesOf(tx, input.userId) } : null;
  },
  policy: (actor, { resource }) => (mayReset(actor, resource) ? "allow" : "hide"),
  stepUp: true,
  handler: async ({ tx, input, now, fail }) => {
    const { rows } = (await tx.execute(
      sql`select forget_second_factor(${input.userId}) as ways`,
    )) as unknown as { rows: { ways: number }[] };
    const ways = rows[0]?.ways ?? 0;
    if (ways === 0) fail("NO_FACTOR");
    await enqueue(tx, mailJob, { template: "factor-reset", id: `${input.userId}.${now.getTime()}` });
    return { ways };
  },
  audit: ({ input, output }) => ({
    object: input.userId,
    detail: { checked: input.checked, ways: output.ways },
  }),
});

async function officesOf(tx: Tx, userId: Id<"user">): Promise<Office[]> {
  const { rows } = (await tx.execute(sql`select offices_of(${userId}) as offices`)) as unknown as {
    rows: { offices: Office[] }[];
  };
  return rows[0]?.offices ?? [];
}
