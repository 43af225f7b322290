import "server-only";
import { desc, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { mediationProposal } from "#db/schema/mediation.ts";
import { lockComplaint, moveComplaint } from "#features/mediation/commands/lock-complaint.ts";
import { bothParties, tell } from "#features/mediation/commands/tell.ts";
import { isParty, partyOf } from "#features/mediation/policy.ts";
import { answerInput } from "#features/mediation/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A party accepts the proposal or refuses it, once. Accepted by both it is settled; refused by one the mediation goes on. Refusals:
 * NOT_PROPOSED, ANSWERED_ALREADY, ANSWER_LATE, PROPOSAL_CHANGED when another one was made meanwhile.
 */
export const answerProposal = defineCommand({
  name: "mediation.answer",
  input: answerInput,
  errors: ["NOT_PROPOSED", "ANSWERED_ALREADY", "ANSWER_LATE", "PROPOSAL_CHANGED"],
  load: ({ tx, input }) => lockComplaint(tx, input.complaintId),
  policy: (actor, { resource }) => isParty(actor, resource),
  handler: async ({ tx, input, resource: row, actor, now, fail }) => {
    const party = partyOf(actor, row);
    if (row.state !== "proposed" || !party) return fail("NOT_PROPOSED");
    const proposal = await latest(tx, row.id);
    if (proposal?.n !== input.n) return fail("PROPOSAL_CHANGED");
    const [own, others] =
      party === "complainant"
        ? [proposal.complainantAnswer, proposal.respondentAnswer]
        : [proposal.respondentAnswer, proposal.complainantAnswer];
    if (own) fail("ANSWERED_ALREADY");
    if (dayInMorocco(now) > proposal.answerBy) fail("ANSWER_LATE");
    const { answer } = input;
    const change =
      party === "complainant"
        ? { complainantAnswer: answer, complainantAt: now }
        : { respondentAnswer: answer, respondentAt: now };
    await asProduct(tx, () =>
      tx.update(mediationProposal).set(change).where(eq(mediationProposal.id, proposal.id)),
    );
    if (answer === "refused") {
      await moveComplaint(tx, row, { state: "mediating" });
      await tell(tx, row.id, "refused", [...bothParties, "mediator"]);
    } else if (others === "accepted") {
      await moveComplaint(tx, row, { state: "settled", closedAt: now });
      await tell(tx, row.id, "settled", [...bothParties, "mediator"]);
    }
    return { party, answer };
  },
  audit: ({ input, output }) => ({
    object: input.complaintId,
    detail: { party: output.party, answer: output.answer },
  }),
});

async function latest(tx: Tx, complaintId: Id<"complaint">) {
  const [row] = await asProduct(tx, () =>
    tx
      .select()
      .from(mediationProposal)
      .where(eq(mediationProposal.complaintId, complaintId))
      .orderBy(desc(mediationProposal.n))
      .limit(1),
  );
  return row;
}
