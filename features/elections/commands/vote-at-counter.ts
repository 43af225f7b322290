import "server-only";
import { castBallot } from "#features/elections/commands/cast-ballot.ts";
import { findMember, readElection } from "#features/elections/commands/lock-election.ts";
import { mayHold } from "#features/elections/policy.ts";
import { counterVoteInput } from "#features/elections/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Notes that a member came to the counter and was handed a ballot of paper. Nothing is known here of what stands on it. Refusals:
 * NOT_OPEN, DAY_OVER, VOTED_ALREADY.
 */
export const voteAtCounter = defineCommand({
  name: "elections.vote-at-counter",
  input: counterVoteInput,
  errors: ["NOT_OPEN", "DAY_OVER", "VOTED_ALREADY"],
  load: async ({ tx, input }) => {
    const row = await readElection(tx, input.electionId);
    const member = row && (await findMember(tx, row.bodyId, input.memberId));
    return row && member ? { ...row, memberId: member.id } : null;
  },
  policy: (actor, { resource }) => mayHold(actor, resource),
  handler: async ({ tx, resource, now, fail }) => {
    if (resource.state !== "open") fail("NOT_OPEN");
    if (dayInMorocco(now) > resource.closesOn) fail("DAY_OVER");
    const { id: electionId, memberId } = resource;
    if (!(await castBallot(tx, { electionId, memberId, candidateId: null, channel: "counter" })))
      fail("VOTED_ALREADY");
  },
  audit: ({ input }) => ({ object: input.electionId, detail: { member: input.memberId } }),
});
