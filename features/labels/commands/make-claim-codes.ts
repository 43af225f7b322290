import "server-only";
import { mayPrint } from "#features/labels/policy.ts";
import { readLabels } from "#features/labels/queries/label-sheet.ts";
import { labelSheetInput } from "#features/labels/schema.ts";
import { createClaimCode } from "#features/verify/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * New codes for the field to scratch on the labels of the chosen pieces, with the labels themselves. They are told this once and
 * kept as hashes; a code that was printed before is void. A piece that is claimed already gets none (null).
 */
export const makeClaimCodes = defineCommand({
  name: "labels.make-claim-codes",
  input: labelSheetInput,
  errors: [],
  load: ({ tx, input }) => readLabels(tx, input.pieceIds),
  policy: (actor, { resource }) => mayPrint(actor, resource),
  handler: async ({ tx, resource: labels, now }) => {
    const printed = [];
    for (const label of labels)
      printed.push({ ...label, claimCode: await createClaimCode(tx, label.id, now) });
    return printed;
  },
  // Never the codes: whoever reads the chain must not be able to claim.
  audit: ({ output }) => ({
    object: output[0]?.id ?? "",
    detail: { pieces: output.length, codes: output.filter(({ claimCode }) => claimCode !== null).length },
  }),
});
