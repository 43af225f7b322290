import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { getBody } from "#features/bodies/index.ts";
import {
  callElection,
  cancelElection,
  closeVoting,
  countVotes,
  decideElection,
  myElection,
  officeElection,
  openVoting,
  stand,
  vote,
  voteAtCounter,
} from "#features/elections/index.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeBodyMember, makeBodyOffice } from "#tests/factories/bodies.ts";
import { owner } from "#tests/factories/owner.ts";
import { dayAfter, later, makeBodyOf, makeOpenElection } from "#tests/integration/elections/world.ts";

const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);
const confirmed = true;
type Rows = { rows: Record<string, unknown>[] };
const rows = async (query: ReturnType<typeof sql>) =>
  ((await owner().execute(query)) as unknown as Rows).rows;

/** Everybody of four votes: three for the one, the last of them on paper, and one empty ballot. */
async function makeVoted() {
  const made = await makeOpenElection();
  const { electionId, members, one, first, second } = made;
  for (const [n, { artisanId, context }] of members.slice(0, 3).entries()) {
    const choice = n === 2 ? ("blank" as const) : one.memberId;
    unwrap(await vote(context, { electionId, artisanId, choice, confirmed }));
  }
  const last = members[3];
  if (!last) throw new Error("four members");
  unwrap(await voteAtCounter(first, { electionId, memberId: last.memberId }));
  unwrap(await closeVoting(dayAfter(first), { electionId, confirmed }));
  return { ...made, atFirst: dayAfter(first), atSecond: dayAfter(second) };
}

describe("who may vote", () => {
  it("was a member before the box was opened, whatever day an officer enters: nobody comes in twice", async () => {
    const { electionId, bodyId, chamberId, members, one } = await makeOpenElection();
    const [, , third] = members;
    if (!third) throw new Error("three members");
    const { artisanId, context, memberId } = third;
    unwrap(await vote(context, { electionId, artisanId, choice: one.memberId, confirmed }));
    await owner().execute(sql`update craft_body_member set until = '2026-11-25' where id = ${memberId}`);
    const again = await makeBodyMember(owner(), { id: bodyId, chamberId }, artisanId);
    await owner().execute(
      sql`update craft_body_member set created_at = now() + interval '1 day' where id = ${again}`,
    );
    const second = await vote(context, { electionId, artisanId, choice: one.memberId, confirmed }).catch(
      (error: unknown) => error,
    );
    expect(second).not.toMatchObject({ ok: true });
    const [row] = await rows(
      sql`select count(*)::int as n from election_voter where election_id = ${electionId}`,
    );
    expect(row?.n).toBe(1);
  });
});

describe("an election of an office", () => {
  it("goes from its call over a count and a recount to the office, ending the term of who held it", async () => {
    const { electionId, bodyId, chamberId, one, other, atFirst, atSecond } = await makeVoted();
    const before = await makeBodyOffice(owner(), { id: bodyId, chamberId }, other.memberId, "president");
    const paper = { [one.memberId]: "1", [other.memberId]: "0", blank: "0" };
    const count = (context: typeof atFirst, papers: Record<string, string>) =>
      countVotes(context, { electionId, paper: papers, note: "" });
    expect(codeOf(await decideElection(atFirst, { electionId, confirmed }))).toBe("NEEDS_RECOUNT");
    expect(codeOf(await count(atFirst, { ...paper, blank: "1" }))).toBe("PAPER_MISMATCH");
    unwrap(await count(atFirst, { [one.memberId]: "0", [other.memberId]: "1", blank: "0" }));
    expect(codeOf(await count(atFirst, paper))).toBe("COUNTED_LAST");
    unwrap(await count(atSecond, paper));
    expect(codeOf(await decideElection(atFirst, { electionId, confirmed }))).toBe("COUNTS_DIFFER");
    unwrap(await count(atFirst, paper));
    unwrap(await decideElection(atSecond, { electionId, confirmed }));
    const seen = unwrap(
      await myElection({ ...other.context, now: later }, { electionId, artisanId: other.artisanId }),
    );
    expect(seen.counts.map(({ n, lines }) => [n, lines.length])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(seen.counts.at(-1)?.lines.find(({ memberId }) => memberId === one.memberId)).toEqual({
      ...{ memberId: one.memberId, electronic: 2, paper: 1 },
    });
    expect(seen).toMatchObject({ state: "decided", winnerId: one.memberId, voted: 4, onPaper: 1, roll: 4 });
    const { offices } = unwrap(await getBody(atFirst, { bodyId }));
    expect(offices.find(({ until }) => !until)).toMatchObject({
      ...{ office: "president", memberId: one.memberId, since: "2026-11-26", termEndsOn: "2029-11-26" },
    });
    expect(offices.find(({ id }) => id === before)?.until).toBe("2026-11-26");
  });

  it("refuses what comes too early, too late, or twice", async () => {
    const { first, bodyId, members } = await makeBodyOf(2);
    const days = { opensOn: "2026-11-26", closesOn: "2026-11-27", termEndsOn: "" };
    const call = () => callElection(first, { bodyId, office: "secretary", ...days });
    const { electionId } = unwrap(await call());
    expect(codeOf(await call())).toBe("ELECTION_RUNNING");
    const [one] = members;
    if (!one) throw new Error("a member");
    expect(codeOf(await openVoting(first, { electionId }))).toBe("DAY_AHEAD");
    const atLater = dayAfter(first);
    expect(codeOf(await openVoting(atLater, { electionId }))).toBe("NO_CANDIDATE");
    const standing = { electionId, memberId: one.memberId, statement: "", confirmed } as const;
    unwrap(await stand(one.context, standing));
    expect(codeOf(await stand(one.context, standing))).toBe("STANDS_ALREADY");
    unwrap(await openVoting(atLater, { electionId }));
    const other = members[1];
    if (!other) throw new Error("another member");
    expect(codeOf(await stand(other.context, { ...standing, memberId: other.memberId }))).toBe("TOO_LATE");
    expect(codeOf(await closeVoting(atLater, { electionId, confirmed }))).toBe("DAY_AHEAD");
    const note = "Two members asked for another day";
    unwrap(await cancelElection(atLater, { electionId, note, confirmed }));
    expect(codeOf(await cancelElection(atLater, { electionId, note, confirmed }))).toBe("ELECTION_OVER");
    expect(
      codeOf(await vote(one.context, { electionId, artisanId: one.artisanId, choice: "blank", confirmed })),
    ).toBe("NOT_OPEN");
  });

  it("takes one vote of a member who votes fifty times at once, on every way there is", async () => {
    const { electionId, one, first } = await makeOpenElection();
    const { memberId, artisanId, context } = one;
    const tries = Array.from({ length: 50 }, (_, n) =>
      n % 5 === 4
        ? voteAtCounter(first, { electionId, memberId })
        : vote(context, { electionId, artisanId, choice: memberId, confirmed }),
    );
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes.filter((code) => code === "OK")).toHaveLength(1);
    expect(codes.filter((code) => code === "VOTED_ALREADY")).toHaveLength(49);
    const [{ voters, ballots } = {}] = await rows(sql`
      select (select count(*)::int from election_voter where election_id = ${electionId}) as voters,
        (select count(*)::int from election_ballot where election_id = ${electionId})
          + (select count(*)::int from election_voter where election_id = ${electionId} and channel = 'counter') as ballots`);
    expect([voters, ballots]).toEqual([1, 1]);
  }, 60_000);
});

describe("the key of the list of voters", () => {
  it("lets one of fifty slow transactions of one member through, while none of the others is committed", async () => {
    const { electionId, one } = await makeOpenElection();
    const cast = () =>
      withActorSettings(database(), settingsOf(one.context.actor), async (tx) => {
        const answer = (await tx.execute(
          sql`select cast_vote(${electionId}, ${one.memberId}, ${one.memberId}, 'electronic') as cast`,
        )) as unknown as Rows;
        await tx.execute(sql`select pg_sleep(0.02)`);
        return answer.rows[0]?.cast;
      });
    const answers = await Promise.all(Array.from({ length: 50 }, cast));
    expect(answers.filter((answer) => answer === true)).toHaveLength(1);
    const [box] = await rows(
      sql`select count(*)::int as ballots from election_ballot where election_id = ${electionId}`,
    );
    expect(box).toEqual({ ballots: 1 });
  }, 60_000);
});

describe("the secrecy of a vote", () => {
  it("lets nobody read the box, not the voter and not the chamber", async () => {
    const { electionId, one, first } = await makeOpenElection();
    const { artisanId, context, memberId } = one;
    unwrap(await vote(context, { electionId, artisanId, choice: memberId, confirmed }));
    for (const { actor } of [context, first]) {
      const reading = withActorSettings(database(), settingsOf(actor), (tx) =>
        tx.execute(sql`select candidate_id from election_ballot`),
      );
      await expect(reading).rejects.toThrow();
      const tally = (await withActorSettings(database(), settingsOf(actor), (tx) =>
        tx.execute(sql`select * from electronic_tally(${electionId})`),
      )) as unknown as Rows;
      expect(tally.rows).toEqual([]);
    }
    const audit = await rows(
      sql`select detail from audit where object = ${electionId} and action = 'elections.vote'`,
    );
    expect(JSON.stringify(audit)).toContain(memberId);
    const columns = await rows(sql`select column_name from information_schema.columns
      where table_name = 'election_ballot' order by 1`);
    expect(columns.map(({ column_name }) => column_name)).toEqual(["candidate_id", "election_id", "id"]);
  });

  it("writes every ballot anew when the box is closed, so that no transaction ties one to its voter", async () => {
    const { electionId } = await makeVoted();
    const [found] = await rows(sql`
      select (select count(distinct xmin::text)::int from election_ballot where election_id = ${electionId}) as writers,
        (select count(*)::int from election_ballot where election_id = ${electionId}) as ballots,
        (select count(*)::int from election_ballot b join election_voter v on v.xmin = b.xmin
          where b.election_id = ${electionId}) as tied`);
    expect(found).toEqual({ writers: 1, ballots: 3, tied: 0 });
  });

  it("keeps another chamber, and members of another body, away from the election", async () => {
    const { electionId } = await makeOpenElection();
    const others = await makeBodyOf(1);
    const [stranger] = others.members;
    if (!stranger) throw new Error("a member");
    expect(codeOf(await officeElection(others.first, { electionId }))).toBe("NOT_FOUND");
    const { artisanId, context } = stranger;
    expect(codeOf(await myElection(context, { artisanId, electionId }))).toBe("NOT_FOUND");
    expect(codeOf(await vote(context, { artisanId, electionId, choice: "blank", confirmed }))).toBe(
      "NOT_FOUND",
    );
    const forged = withActorSettings(database(), settingsOf(context.actor), (tx) =>
      tx.execute(
        sql`select cast_vote(${electionId}, (select id from craft_body_member limit 1), null, 'electronic')`,
      ),
    );
    await expect(forged).rejects.toThrow();
  });
});
