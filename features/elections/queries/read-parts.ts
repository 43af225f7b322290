import "server-only";
import { asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { election, electionCount, electionCountLine } from "#db/schema/elections.ts";
import type { Candidate, CountDto, ElectionDto, ElectionLine } from "#features/elections/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

const rowsOf = async <R extends object>(tx: Tx, query: SQL): Promise<R[]> =>
  ((await tx.execute(query)) as unknown as { rows: R[] }).rows;

/** Elections as lines of a list, the latest first. */
export async function readElections(tx: Tx, where: SQL | undefined): Promise<ElectionLine[]> {
  return tx
    .select({
      id: election.id,
      bodyId: election.bodyId,
      bodyName: craftBody.name,
      office: election.office,
      state: election.state,
      opensOn: election.opensOn,
      closesOn: election.closesOn,
    })
    .from(election)
    .innerJoin(craftBody, eq(craftBody.id, election.bodyId))
    .where(where)
    .orderBy(desc(election.createdAt), desc(election.id))
    .limit(200);
}

/** Who stands, by name, in the order they came. */
export async function readCandidates(tx: Tx, id: Id<"election">): Promise<Candidate[]> {
  const rows = await rowsOf<{
    member_id: Id<"bodyMember">;
    name: Candidate["name"];
    statement: string | null;
  }>(tx, sql`select member_id, name, statement from election_names(${id})`);
  return rows.map(({ member_id: memberId, name, statement }) => ({ memberId, name, statement }));
}

export async function readTurnout(tx: Tx, id: Id<"election">): Promise<{ voted: number; onPaper: number }> {
  const [row] = await rowsOf<{ voted: number; on_paper: number }>(
    tx,
    sql`select voted, on_paper from election_turnout(${id})`,
  );
  return { voted: row?.voted ?? 0, onPaper: row?.on_paper ?? 0 };
}

/** Who stands, and what the electronic box holds for each ("" for empty ballots). */
export async function readTally(tx: Tx, id: Id<"election">) {
  const candidates = await readCandidates(tx, id);
  const rows = await rowsOf<{ candidate_id: string | null; votes: number }>(
    tx,
    sql`select candidate_id, votes from electronic_tally(${id})`,
  );
  return { candidates, electronic: new Map(rows.map((row) => [row.candidate_id ?? "", row.votes])) };
}

export type KeptCount = CountDto & { countedBy: Id<"user"> };

/** Every count of an election in the order they were made. */
export async function readCounts(tx: Tx, id: Id<"election">): Promise<KeptCount[]> {
  const rows = await tx
    .select()
    .from(electionCount)
    .innerJoin(electionCountLine, eq(electionCountLine.countId, electionCount.id))
    .where(eq(electionCount.electionId, id))
    .orderBy(asc(electionCount.n));
  const counts: KeptCount[] = [];
  for (const { election_count: count, election_count_line: line } of rows) {
    const { n, note, countedBy } = count;
    let own = counts.find((one) => one.n === n);
    if (!own) {
      own = { n, note, countedBy, countedAt: count.createdAt.toISOString(), lines: [] };
      counts.push(own);
    }
    const { candidateId: memberId, electronic, paper } = line;
    own.lines.push({ memberId, electronic, paper });
  }
  return counts;
}

/** What everybody sees of an election who sees it at all, and who made the latest count. */
export async function readWhole(
  tx: Tx,
  id: Id<"election">,
): Promise<(ElectionDto & { lastCounter: Id<"user"> | null }) | null> {
  const [line] = await readElections(tx, eq(election.id, id));
  const [row] = await tx.select().from(election).where(eq(election.id, id));
  if (!line || !row) return null;
  const counts = await readCounts(tx, id);
  const { chamberId, termEndsOn, roll, winnerId, cancelNote } = row;
  return {
    ...line,
    ...{ chamberId, termEndsOn, roll, winnerId, cancelNote },
    ...(await readTurnout(tx, id)),
    candidates: await readCandidates(tx, id),
    counts: counts.map(({ countedBy: _, ...count }) => count),
    lastCounter: counts.at(-1)?.countedBy ?? null,
  };
}
