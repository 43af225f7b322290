import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { weeklyOptOut } from "#db/schema/reach.ts";
import { getsWeekly } from "#features/reach/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Turns the reader's own weekly mail off or on again. */
export const setWeekly = defineCommand({
  name: "reach.set-weekly",
  input: z.strictObject({ on: z.boolean() }),
  errors: [],
  load: async () => ({}),
  policy: getsWeekly,
  handler: async ({ tx, input, actor, now }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { userId } = actor;
    if (input.on) await tx.delete(weeklyOptOut).where(eq(weeklyOptOut.userId, userId));
    else await tx.insert(weeklyOptOut).values({ userId, at: now }).onConflictDoNothing();
    return { userId };
  },
  audit: ({ input, output }) => ({ object: output.userId, detail: { weekly: input.on } }),
});

/** Turns it off for who asked from the mail itself, whose ticket says whose it is. */
export const stopWeekly = defineCommand({
  name: "reach.stop-weekly",
  input: z.strictObject({ userId: idSchema("user") }),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input: { userId }, now }) => {
    await tx.insert(weeklyOptOut).values({ userId, at: now }).onConflictDoNothing();
  },
  audit: ({ input }) => ({ object: input.userId, detail: { weekly: false } }),
});
