import "server-only";
import { lockMaker } from "#features/register/commands/lock-maker.ts";
import { callOffPlanned, moveStanding } from "#features/register/commands/move-standing.ts";
import { mayChangeStanding } from "#features/register/policy.ts";
import { mayFollow, strikeOffInput } from "#features/register/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Strikes a maker off the register, for good: only a new application leads back. Orders that were paid are brought to their
 * buyers by the chamber. Refusal: STANDING_NOT_ALLOWED when that has been done already.
 */
export const strikeOff = defineCommand({
  name: "register.strike-off",
  input: strikeOffInput,
  errors: ["STANDING_NOT_ALLOWED", "CONFLICT"],
  load: ({ tx, input }) => lockMaker(tx, input.artisanId),
  policy: (actor, { resource }) => mayChangeStanding(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, input, resource: maker, actor, now, fail }) => {
    if (!mayFollow(maker.state, "struck_off")) fail("STANDING_NOT_ALLOWED");
    await callOffPlanned(tx, maker.id, now);
    const by = actor.kind === "person" ? actor.userId : null;
    const { reason, note } = input;
    const standingId = await moveStanding(tx, { maker, to: "struck_off", reason, note, by, at: now });
    return standingId ? { standingId } : fail("CONFLICT");
  },
  audit: ({ input, output }) => ({
    object: input.artisanId,
    detail: { standing: output.standingId, reason: input.reason },
  }),
});
