import "server-only";
import { and, eq } from "drizzle-orm";
import { electionCandidate } from "#db/schema/elections.ts";
import { castBallot } from "#features/elections/commands/cast-ballot.ts";
import { membershipOf, readElection } from "#features/elections/commands/lock-election.ts";
import { isMember } from "#features/elections/policy.ts";
import { voteInput } from "#features/elections/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A member votes, once. What they voted is in the box alone: neither the audit nor any row of theirs knows it. Refusals: NOT_OPEN,
 * DAY_OVER, VOTED_ALREADY, NO_SUCH_CANDIDATE.
 */
export const vote = defineCommand({
  name: "elections.vote",
  input: voteInput,
  errors: ["NOT_OPEN", "DAY_OVER", "VOTED_ALREADY", "NO_SUCH_CANDIDATE"],
  load: async ({ tx, input }) => {
    const row = await readElection(tx, input.electionId);
    const member = row && (await membershipOf(tx, row.bodyId, input.artisanId));
    return row && member ? { ...row, memberId: member.id, artisanId: member.artisanId } : null;
  },
  policy: (actor, { resource }) => isMember(actor, resource),
  handler: async ({ tx, input, resource, now, fail }) => {
    if (resource.state !== "open" || !resource.openedAt) fail("NOT_OPEN");
    if (dayInMorocco(now) > resource.closesOn) fail("DAY_OVER");
    const candidateId = input.choice === "blank" ? null : input.choice;
    if (candidateId) {
      const [known] = await tx
        .select({ id: electionCandidate.memberId })
        .from(electionCandidate)
        .where(
          and(eq(electionCandidate.electionId, resource.id), eq(electionCandidate.memberId, candidateId)),
        );
      if (!known) fail("NO_SUCH_CANDIDATE");
    }
    const { id: electionId, memberId } = resource;
    if (!(await castBallot(tx, { electionId, memberId, candidateId, channel: "electronic" })))
      fail("VOTED_ALREADY");
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { member: resource.memberId } }),
});
