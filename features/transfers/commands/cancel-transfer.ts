import "server-only";
import { z } from "zod";
import { endTransfer, lockTransfer, moveEntry } from "#features/transfers/commands/lock-transfer.ts";
import { mayMoveFor } from "#features/transfers/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** The chamber that asked for a move calls it off before the other one has answered. */
export const cancelTransfer = defineCommand({
  name: "transfers.cancel",
  input: z.strictObject({ transferId: idSchema("transfer") }),
  errors: ["TRANSFER_DECIDED", "CONFLICT"],
  load: ({ tx, input }) => lockTransfer(tx, input.transferId),
  policy: (actor, { resource }) => mayMoveFor(actor, resource.chamberId),
  handler: async ({ tx, resource: move, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (move.state !== "requested") fail("TRANSFER_DECIDED");
    await endTransfer(tx, move.id, { state: "cancelled", note: null, by: actor.userId, at: now });
  },
  audit: ({ resource }) => moveEntry(resource),
});
