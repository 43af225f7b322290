import "server-only";
import { decision } from "#db/schema/applications.ts";
import { lockFile } from "#features/applications/index.ts";
import { isOnTable, officerOf } from "#features/review/commands/officer.ts";
import { settle, staleAfter } from "#features/review/commands/settle.ts";
import { mayReview } from "#features/review/policy.ts";
import { readReadiness } from "#features/review/queries/read-readiness.ts";
import { decisionInput } from "#features/review/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * The officer who has a file decides on it, where one reader is enough. NOT_READY names in `lacks` what an approval still
 * needs; an approval registers the maker and issues their first card.
 */
export const decide = defineCommand({
  name: "review.decide",
  input: decisionInput,
  errors: ["FILE_NOT_YOURS", "SECOND_NEEDED", "NOT_READY"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayReview(actor, resource),
  stepUp: true,
  handler: async ({ tx, input, resource: file, actor, now, fail }) => {
    const firstBy = officerOf(actor);
    if (!isOnTable(file, firstBy)) fail("FILE_NOT_YOURS");
    const { lacks, needsSecond, registryNumber } = await readReadiness(tx, file, now);
    if (needsSecond) fail("SECOND_NEEDED");
    if (input.outcome === "approve" && lacks.length > 0) fail("NOT_READY", { lacks });
    const { outcome, reasons, note } = input;
    await tx.insert(decision).values({
      ...{ applicationId: file.id, chamberId: file.chamberId, round: file.round },
      ...{ outcome, reasons, note, needsSecond: false, firstBy, firstAt: now, finalAt: now },
    });
    return settle(tx, file, { outcome, reasons, note }, registryNumber, { actor, now });
  },
  invalidates: ({ output }) => staleAfter(output),
  audit: ({ input, output }) => ({
    object: input.applicationId,
    detail: { outcome: input.outcome, reasons: input.reasons.join(","), artisan: output.artisanId },
  }),
});
