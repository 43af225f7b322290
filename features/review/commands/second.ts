import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { decision } from "#db/schema/applications.ts";
import { lockFile, moveFile } from "#features/applications/index.ts";
import { officerOf } from "#features/review/commands/officer.ts";
import { readProposal } from "#features/review/commands/read-proposal.ts";
import { settle, staleAfter } from "#features/review/commands/settle.ts";
import { writeEvent } from "#features/review/commands/write-event.ts";
import { mayReview } from "#features/review/policy.ts";
import { readReadiness } from "#features/review/queries/read-readiness.ts";
import { secondInput } from "#features/review/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Another officer reads what the first one proposed. Agreeing makes it final; not agreeing ends the proposal, tells the first
 * reader why, and the round goes on with them.
 */
export const readSecond = defineCommand({
  name: "review.second",
  input: secondInput,
  errors: ["NOTHING_PROPOSED", "SAME_OFFICER", "NOT_READY"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayReview(actor, resource),
  stepUp: true,
  handler: async ({ tx, input, resource: file, actor, now, fail }) => {
    const secondBy = officerOf(actor);
    const proposal = file.state === "under_review" ? await readProposal(tx, file) : null;
    if (!proposal) return fail("NOTHING_PROPOSED");
    if (proposal.firstBy === secondBy) fail("SAME_OFFICER");
    const agrees = input.agrees === "yes";
    const { lacks, registryNumber } = await readReadiness(tx, file, now);
    // An attestation may have run out since the first reading.
    if (agrees && proposal.outcome === "approve" && lacks.length > 0) fail("NOT_READY", { lacks });
    const answered = await tx
      .update(decision)
      .set({ secondBy, secondAt: now, ...(agrees ? { finalAt: now } : { declinedAt: now }) })
      .where(and(eq(decision.id, proposal.id), isNull(decision.finalAt), isNull(decision.declinedAt)))
      .returning({ id: decision.id });
    if (answered.length !== 1) throw new Refusal("CONFLICT");
    const kind = agrees ? "second_agreed" : "second_declined";
    await writeEvent(tx, file, { kind, state: "under_review", at: now, by: secondBy, note: input.note });
    if (agrees) return settle(tx, file, proposal, registryNumber, { actor, now });
    await moveFile(tx, file, "under_review", { updatedAt: now });
    return { artisanId: null, cardId: null };
  },
  invalidates: ({ output }) => staleAfter(output),
  audit: ({ input, output }) => ({
    object: input.applicationId,
    detail: { agrees: input.agrees, artisan: output.artisanId },
  }),
});
