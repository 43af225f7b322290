import "server-only";
import { lockMaker } from "#features/register/commands/lock-maker.ts";
import { callOffPlanned, moveStanding } from "#features/register/commands/move-standing.ts";
import { mayChangeStanding } from "#features/register/policy.ts";
import { renewedUntil } from "#features/register/queries/renewed-until.ts";
import { mayFollow, reinstateInput } from "#features/register/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Puts a suspended or expired registration back. One that has run out is renewed with it, for as long as a card is valid
 * (rule card.validity); the new card itself is issued afterwards. Refusal: STANDING_NOT_ALLOWED.
 */
export const reinstate = defineCommand({
  name: "register.reinstate",
  input: reinstateInput,
  errors: ["STANDING_NOT_ALLOWED", "CONFLICT"],
  load: ({ tx, input }) => lockMaker(tx, input.artisanId),
  policy: (actor, { resource }) => mayChangeStanding(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, input, resource: maker, actor, now, fail }) => {
    if (!mayFollow(maker.state, "reinstated")) fail("STANDING_NOT_ALLOWED");
    await callOffPlanned(tx, maker.id, now);
    const validUntil = await renewedUntil(tx, maker.validUntil, now);
    const standingId = await moveStanding(tx, {
      maker,
      to: "reinstated",
      reason: input.reason,
      note: input.note,
      by: actor.kind === "person" ? actor.userId : null,
      at: now,
      ...(validUntil ? { along: { validUntil } } : {}),
    });
    return standingId ? { standingId, renews: validUntil !== null } : fail("CONFLICT");
  },
  audit: ({ input, output }) => ({
    object: input.artisanId,
    detail: { standing: output.standingId, reason: input.reason, renews: output.renews },
  }),
});
