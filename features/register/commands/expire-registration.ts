import "server-only";
import { z } from "zod";
import { lockMaker } from "#features/register/commands/lock-maker.ts";
import { moveStanding } from "#features/register/commands/move-standing.ts";
import { mayFollow } from "#features/register/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Ends a registration whose last day has passed. A suspension that waits stays planned: it may follow all the same. */
export const expireRegistration = defineCommand({
  name: "register.expire-registration",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  errors: [],
  load: ({ tx, input }) => lockMaker(tx, input.artisanId),
  policy: onlySystem,
  handler: async ({ tx, resource: maker, now }) => {
    const hasRunOut = maker.validUntil !== null && maker.validUntil < dayInMorocco(now);
    if (!hasRunOut || !mayFollow(maker.state, "expired")) return null;
    return moveStanding(tx, {
      maker,
      to: "expired",
      reason: "VALIDITY_ENDED",
      note: null,
      by: null,
      at: now,
    });
  },
  audit: ({ input, output }) => output && { object: input.artisanId, detail: { standing: output } },
});
