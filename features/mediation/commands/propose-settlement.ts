import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { mediationProposal } from "#db/schema/mediation.ts";
import { lockComplaint, moveComplaint } from "#features/mediation/commands/lock-complaint.ts";
import { bothParties, tell } from "#features/mediation/commands/tell.ts";
import { mayLead } from "#features/mediation/policy.ts";
import { proposeInput } from "#features/mediation/schema.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { dayAfter } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The mediator proposes how to settle it; both have the rule's days to answer. Refusals: NOT_MEDIATING, MANDATE_OVER. */
export const proposeSettlement = defineCommand({
  name: "mediation.propose",
  input: proposeInput,
  errors: ["NOT_MEDIATING", "MANDATE_OVER"],
  load: ({ tx, input }) => lockComplaint(tx, input.complaintId),
  policy: (actor, { resource }) => mayLead(actor, resource),
  handler: async ({ tx, input, resource: row, now, fail }) => {
    const today = dayInMorocco(now);
    if (row.state !== "mediating") fail("NOT_MEDIATING");
    if (row.endBy && today > row.endBy) fail("MANDATE_OVER");
    const { answer } = await ruleValue(tx, "mediation.days", now);
    const n = await asProduct(tx, async () => {
      const before = await tx.$count(mediationProposal, eq(mediationProposal.complaintId, row.id));
      await tx.insert(mediationProposal).values({
        ...{ id: newId("mediationProposal"), complaintId: row.id, n: before + 1, words: input.words },
        ...{ answerBy: dayAfter(today, answer), createdAt: now },
      });
      return before + 1;
    });
    await moveComplaint(tx, row, { state: "proposed" });
    await tell(tx, row.id, "proposed", bothParties);
    return { n };
  },
  audit: ({ input, output }) => ({ object: input.complaintId, detail: { n: output.n } }),
});
