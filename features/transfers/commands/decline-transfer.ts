import "server-only";
import { endTransfer, lockTransfer, moveEntry } from "#features/transfers/commands/lock-transfer.ts";
import { mayMoveFor } from "#features/transfers/policy.ts";
import { declineInput } from "#features/transfers/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** The receiving chamber does not take the person on, and says why. Everything stays where it is. */
export const declineTransfer = defineCommand({
  name: "transfers.decline",
  input: declineInput,
  errors: ["TRANSFER_DECIDED", "CONFLICT"],
  load: ({ tx, input }) => lockTransfer(tx, input.transferId),
  policy: (actor, { resource }) => mayMoveFor(actor, resource.toChamberId),
  handler: async ({ tx, input, resource: move, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (move.state !== "requested") fail("TRANSFER_DECIDED");
    await endTransfer(tx, move.id, { state: "declined", note: input.note, by: actor.userId, at: now });
  },
  audit: ({ resource }) => moveEntry(resource),
});
