import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { craftBodyOffice } from "#db/schema/bodies.ts";
import { endOffice, giveOffice } from "#features/bodies/index.ts";
import { lockElection, moveElection } from "#features/elections/commands/lock-election.ts";
import { leaderOf, sameCount } from "#features/elections/domain/result.ts";
import { mayHold } from "#features/elections/policy.ts";
import { readCounts } from "#features/elections/queries/read-parts.ts";
import { decideInput } from "#features/elections/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Declares the result and gives the office, ending the term of who held it. Two counts by two officers, the last two, must say the
 * same. Refusals: NOT_CLOSED, NEEDS_RECOUNT, COUNTS_DIFFER, TIE, NOBODY_ELECTED.
 */
export const decideElection = defineCommand({
  name: "elections.decide",
  input: decideInput,
  errors: ["NOT_CLOSED", "NEEDS_RECOUNT", "COUNTS_DIFFER", "TIE", "NOBODY_ELECTED"],
  load: ({ tx, input }) => lockElection(tx, input.electionId),
  policy: (actor, { resource }) => mayHold(actor, resource),
  stepUp: true,
  handler: async ({ tx, resource, actor, now, fail }) => {
    if (resource.state !== "closed") fail("NOT_CLOSED");
    const counts = await readCounts(tx, resource.id);
    const [last, before] = [counts.at(-1), counts.at(-2)];
    if (!last || !before) return fail("NEEDS_RECOUNT");
    if (!sameCount(last, before)) fail("COUNTS_DIFFER");
    const winnerId = leaderOf(last.lines);
    if (winnerId === "tie") return fail("TIE");
    if (winnerId === "nobody" || winnerId === null) return fail("NOBODY_ELECTED");
    const { bodyId, office, termEndsOn } = resource;
    const today = dayInMorocco(now);
    const context = { actor, now };
    if (office !== "councillor") {
      const [held] = await tx
        .select({ id: craftBodyOffice.id })
        .from(craftBodyOffice)
        .where(
          and(
            eq(craftBodyOffice.bodyId, bodyId),
            eq(craftBodyOffice.office, office),
            isNull(craftBodyOffice.until),
          ),
        );
      if (held) await endOffice.within(tx, context, { officeId: held.id, until: today });
    }
    const { officeId } = await giveOffice.within(tx, context, {
      ...{ memberId: winnerId, office, since: today },
      ...(termEndsOn && termEndsOn > today ? { termEndsOn } : {}),
    });
    await moveElection(tx, resource.id, "closed", {
      ...{ state: "decided", decidedAt: now, winnerId, officeId },
    });
    return { winnerId, officeId };
  },
  audit: ({ input, output }) => ({
    object: input.electionId,
    detail: { winner: output.winnerId, office: output.officeId },
  }),
});
