import "server-only";
import { and, eq, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { standingChange } from "#db/schema/register.ts";
import { lockMaker } from "#features/register/commands/lock-maker.ts";
import { callOffPlanned, moveStanding } from "#features/register/commands/move-standing.ts";
import { mayFollow, type StandingReason } from "#features/register/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Carries out a change whose day has come. One that can no longer follow the standing of today is called off. */
export const applyPlanned = defineCommand({
  name: "register.apply-planned",
  input: z.strictObject({ standingId: idSchema("standing") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [named] = await tx
      .select({ artisanId: standingChange.artisanId })
      .from(standingChange)
      .where(eq(standingChange.id, input.standingId));
    const maker = named && (await lockMaker(tx, named.artisanId));
    return maker ? { maker } : null;
  },
  policy: onlySystem,
  handler: async ({ tx, input, resource: { maker }, now }) => {
    // Read under the maker's lock: a manager may have called it off a moment ago.
    const [due] = await tx
      .select()
      .from(standingChange)
      .where(
        and(
          eq(standingChange.id, input.standingId),
          isNull(standingChange.appliedAt),
          isNull(standingChange.cancelledAt),
          lte(standingChange.effectiveFrom, now),
        ),
      );
    if (!due) return { outcome: "nothing" as const };
    if (!mayFollow(maker.state, due.to)) {
      await callOffPlanned(tx, maker.id, now);
      return { outcome: "called_off" as const };
    }
    const { to, note, orderedBy: by } = due;
    const reason = due.reason as StandingReason;
    const moved = await moveStanding(tx, { maker, to, reason, note, by, at: now, planned: due.id });
    if (!moved) throw new Error(`${maker.id} changed under its lock`);
    return { outcome: "applied" as const };
  },
  audit: ({ input, resource, output }) =>
    output.outcome === "nothing"
      ? null
      : { object: resource.maker.id, detail: { standing: input.standingId, outcome: output.outcome } },
});
