import "server-only";
import { lockLot } from "#features/materials/commands/locks.ts";
import { moveLot } from "#features/materials/commands/move-lot.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { quarantineLotInput } from "#features/materials/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Sets a lot apart until it was looked at again: nobody is handed any of it meanwhile. Refusals: STATE_NOT_ALLOWED. */
export const quarantineLot = defineCommand({
  name: "materials.quarantine-lot",
  input: quarantineLotInput,
  errors: ["STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockLot(tx, input.lotId),
  policy: (actor, { resource }) => keepsMaterials(actor, resource),
  handler: ({ tx, input, resource, now }) =>
    moveLot(tx, resource, "quarantined", { reason: input.reason, now }),
  audit: ({ input }) => ({ object: input.lotId }),
});
