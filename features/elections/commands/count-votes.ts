import "server-only";
import { electionCount, electionCountLine } from "#db/schema/elections.ts";
import { lockElection } from "#features/elections/commands/lock-election.ts";
import { mayHold } from "#features/elections/policy.ts";
import { readCounts, readTally, readTurnout } from "#features/elections/queries/read-parts.ts";
import { type CountLine, countInput } from "#features/elections/schema.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * One officer's count: the electronic box is counted by the database, paper by hand. The next count is a recount, by another officer;
 * both are kept and the members see both. Refusals: NOT_CLOSED, COUNTED_LAST by whoever counted before, PAPER_MISMATCH when there are
 * more or fewer papers than members who voted on paper.
 */
export const countVotes = defineCommand({
  name: "elections.count",
  input: countInput,
  errors: ["NOT_CLOSED", "COUNTED_LAST", "PAPER_MISMATCH"],
  load: ({ tx, input }) => lockElection(tx, input.electionId),
  policy: (actor, { resource }) => mayHold(actor, resource),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody counts");
    if (resource.state !== "closed") fail("NOT_CLOSED");
    const { candidates, electronic } = await readTally(tx, resource.id);
    const paperOf = (key: string) => input.paper[key] ?? 0;
    const lines: CountLine[] = [...candidates.map(({ memberId }) => memberId), null].map((memberId) => ({
      memberId,
      electronic: electronic.get(memberId ?? "") ?? 0,
      paper: paperOf(memberId ?? "blank"),
    }));
    const { onPaper } = await readTurnout(tx, resource.id);
    if (lines.reduce((sum, { paper }) => sum + paper, 0) !== onPaper) fail("PAPER_MISMATCH", { onPaper });
    const before = await readCounts(tx, resource.id);
    const last = before.at(-1);
    if (last?.countedBy === actor.userId) fail("COUNTED_LAST");
    const id = newId("electionCount");
    const n = before.length + 1;
    await tx.insert(electionCount).values({
      ...{ id, electionId: resource.id, n, countedBy: actor.userId },
      ...{ note: input.note || null, createdAt: now },
    });
    await tx
      .insert(electionCountLine)
      .values(lines.map(({ memberId: candidateId, ...votes }) => ({ countId: id, candidateId, ...votes })));
    return { countId: id as Id<"electionCount">, n };
  },
  audit: ({ input, output }) => ({
    object: input.electionId,
    detail: { count: output.countId, n: output.n },
  }),
});
