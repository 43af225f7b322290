import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { remindAll } from "#features/mediation/flows/remind-all.ts";
import {
  addSession,
  answerProposal,
  dismissComplaint,
  endMediation,
  fileAsMember,
  getComplaint,
  myComplaints,
  nameMediator,
  officeComplaints,
  proposeSettlement,
  withdrawComplaint,
} from "#features/mediation/index.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeGrant } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { makeBodyOf, now } from "#tests/integration/elections/world.ts";

const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);
const day = 86_400_000;
const on = <C extends object>(context: C, days: number) => ({
  ...context,
  now: new Date(now.getTime() + days * day),
});
const told = {
  kind: "payment",
  words: "He owes me two thousand dirhams for clay",
  wish: "That he pays",
  confirmed: true,
} as const;

/** Two members of a body, one of whom complains of the other, and two officers of their chamber. */
async function makeComplaint() {
  await makeRules(owner());
  const made = await makeBodyOf(3);
  const [one, other, third] = made.members;
  if (!one || !other || !third) throw new Error("three members");
  const registryNumber = `T-${other.artisanId.slice(-10).toUpperCase()}`;
  await owner().update(artisan).set({ registryNumber }).where(eq(artisan.id, other.artisanId));
  const file = () => fileAsMember(one.context, { artisanId: one.artisanId, registryNumber, ...told });
  const { complaintId } = unwrap(await file());
  const mediatorId = made.second.actor.userId;
  return { ...made, one, other, third, registryNumber, file, complaintId, mediatorId };
}

const lettersOf = async (complaintId: string) => {
  const { rows } = (await owner().execute(
    sql`select data->'payload'->>'id' as id from pgboss.job where name = 'mail.send' and data->'payload'->>'id' like ${`${complaintId} %`} order by 1`,
  )) as unknown as { rows: { id: string }[] };
  return rows.map(({ id }) => id.slice(complaintId.length + 1));
};

describe("a complaint and its mediation", () => {
  it("is kept by nobody of the chamber who has to do with either workshop", async () => {
    const { first, one, other, complaintId, mediatorId } = await makeComplaint();
    for (const { artisanId } of [one, other]) {
      const near = {
        ...first.actor,
        grants: [...first.actor.grants, { role: "artisan" as const, artisanId }],
      };
      const as = { actor: near, now };
      expect(
        codeOf(await dismissComplaint(as, { complaintId, outcome: "It is nothing at all", confirmed: true })),
      ).toBe("NOT_FOUND");
      expect(codeOf(await nameMediator(as, { complaintId, mediatorId }))).toBe("NOT_FOUND");
    }
    unwrap(await nameMediator(first, { complaintId, mediatorId }));
  });

  it("is filed, mediated over a session and two proposals, and settled by both", async () => {
    const { first, second, one, other, complaintId, mediatorId, file } = await makeComplaint();
    expect(codeOf(await file())).toBe("COMPLAINT_OPEN");
    const seen = unwrap(await getComplaint(other.context, { complaintId }));
    expect(seen).toMatchObject({ state: "filed", mine: ["respondent"], nameBy: "2026-12-10" });
    expect(codeOf(await proposeSettlement(first, { complaintId, words: "Half of it by January" }))).toBe(
      "NOT_MEDIATING",
    );
    unwrap(await nameMediator(first, { complaintId, mediatorId }));
    expect(codeOf(await nameMediator(first, { complaintId, mediatorId }))).toBe("NOT_WAITING");
    const session = { complaintId, heldAt: "2026-11-30T10:00", place: "The chamber's office", note: "" };
    unwrap(await addSession(second, session));
    unwrap(await proposeSettlement(second, { complaintId, words: "One thousand by January" }));
    const answer = (context: typeof one.context, n: string, word: "accepted" | "refused") =>
      answerProposal(context, { complaintId, n, answer: word, confirmed: true });
    unwrap(await answer(one.context, "1", "refused"));
    expect(codeOf(await answer(other.context, "1", "accepted"))).toBe("NOT_PROPOSED");
    unwrap(await proposeSettlement(second, { complaintId, words: "Two thousand in four parts" }));
    expect(codeOf(await answer(one.context, "1", "accepted"))).toBe("PROPOSAL_CHANGED");
    unwrap(await answer(one.context, "2", "accepted"));
    expect(codeOf(await answer(one.context, "2", "refused"))).toBe("ANSWERED_ALREADY");
    unwrap(await answer(other.context, "2", "accepted"));
    const settled = unwrap(await getComplaint(second, { complaintId }));
    expect(settled).toMatchObject({ state: "settled", mine: ["mediator", "chamber"], deadline: null });
    expect(settled.proposals.map(({ complainant, respondent }) => [complainant, respondent])).toEqual([
      ["refused", null],
      ["accepted", "accepted"],
    ]);
    expect(codeOf(await withdrawComplaint(one.context, { complaintId, confirmed: true }))).toBe(
      "COMPLAINT_OVER",
    );
    expect(await lettersOf(complaintId)).toEqual(
      expect.arrayContaining([
        "respondent filed",
        "chamber filed",
        "complainant settled",
        "mediator settled",
      ]),
    );
    unwrap(await file());
  });

  it("counts the answers of both when they come at once", async () => {
    const { first, second, one, other, complaintId, mediatorId } = await makeComplaint();
    unwrap(await nameMediator(first, { complaintId, mediatorId }));
    unwrap(await proposeSettlement(second, { complaintId, words: "One thousand by January" }));
    const input = { complaintId, n: "1", answer: "accepted", confirmed: true } as const;
    const tries = Array.from({ length: 20 }, (_, n) =>
      answerProposal(n % 2 === 0 ? one.context : other.context, input),
    );
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes.filter((code) => code === "OK")).toHaveLength(2);
    expect(unwrap(await getComplaint(one.context, { complaintId })).state).toBe("settled");
  }, 60_000);

  it("is seen by its parties, its mediator and the chamber's keepers, and by nobody else", async () => {
    const { first, one, other, third, complaintId } = await makeComplaint();
    const elsewhere = await makeBodyOf(1);
    expect(codeOf(await getComplaint(third.context, { complaintId }))).toBe("NOT_FOUND");
    expect(codeOf(await getComplaint(elsewhere.first, { complaintId }))).toBe("NOT_FOUND");
    expect(unwrap(await myComplaints(third.context, {})).complaints).toEqual([]);
    const { chamberId } = elsewhere;
    expect(unwrap(await officeComplaints(elsewhere.first, { chamberId })).complaints).toEqual([]);
    const sees = async (actor: typeof first.actor) => {
      const { rows } = (await withActorSettings(database(), settingsOf(actor), (tx) =>
        tx.execute(sql`select id from complaint where id = ${complaintId}`),
      )) as unknown as { rows: unknown[] };
      return rows.length;
    };
    const readers = [one.context.actor, other.context.actor, first.actor];
    expect(await Promise.all(readers.map(sees))).toEqual([1, 1, 1]);
    expect(await Promise.all([third.context.actor, elsewhere.first.actor].map(sees))).toEqual([0, 0]);
    const forged = withActorSettings(database(), settingsOf(other.context.actor), (tx) =>
      tx.execute(
        sql`update complaint set state = 'withdrawn', closed_at = now() where id = ${complaintId} returning id`,
      ),
    );
    expect(((await forged) as unknown as { rows: unknown[] }).rows).toEqual([]);
  });

  it("is mediated by nobody who has a hand in it", async () => {
    const { chamberId, first, second, other, complaintId, mediatorId } = await makeComplaint();
    const stranger = (await makeBodyOf(1)).first.actor.userId;
    expect(codeOf(await nameMediator(first, { complaintId, mediatorId: stranger }))).toBe("NOT_OFFICER");
    const { userId: id, email } = second.actor;
    await makeGrant(owner(), { id, email }, { role: "maker", artisanId: other.artisanId });
    expect(codeOf(await nameMediator(first, { complaintId, mediatorId }))).toBe("IS_PARTY");
    const forged = owner().execute(sql`update complaint set state = 'mediating', mediator_id = ${mediatorId},
      end_by = '2027-01-01' where id = ${complaintId} and chamber_id = ${chamberId}`);
    await expect(forged).rejects.toThrow();
  });

  it("reminds once of each deadline, when it is near, and of none that is far", async () => {
    const { first, second, complaintId, mediatorId } = await makeComplaint();
    const at = (days: number) => new Date(now.getTime() + days * day);
    const reminders = async () =>
      (await lettersOf(complaintId)).filter((letter) => letter.endsWith("reminder"));
    await remindAll(at(1));
    expect(await reminders()).toEqual([]);
    await remindAll(at(13));
    await remindAll(at(14));
    expect(await reminders()).toEqual(["chamber reminder"]);
    unwrap(await nameMediator(on(first, 14), { complaintId, mediatorId }));
    unwrap(await proposeSettlement(on(second, 14), { complaintId, words: "One thousand by January" }));
    await remindAll(at(22));
    expect(await reminders()).toEqual(["chamber reminder", "complainant reminder", "respondent reminder"]);
  });

  it("ends late answers, and without a settlement when the mediator says so", async () => {
    const { first, second, one, complaintId, mediatorId } = await makeComplaint();
    const outcome = "They could not agree on the amount";
    unwrap(await nameMediator(first, { complaintId, mediatorId }));
    expect(codeOf(await dismissComplaint(first, { complaintId, outcome, confirmed: true }))).toBe(
      "NOT_WAITING",
    );
    const propose = (days: number) =>
      proposeSettlement(on(second, days), { complaintId, words: "One thousand by January" });
    unwrap(await propose(1));
    const late = await answerProposal(on(one.context, 12), {
      ...{ complaintId, n: "1", answer: "accepted", confirmed: true as const },
    });
    expect(codeOf(late)).toBe("ANSWER_LATE");
    unwrap(await endMediation(on(second, 12), { complaintId, outcome, confirmed: true }));
    expect(unwrap(await getComplaint(one.context, { complaintId }))).toMatchObject({
      state: "failed",
      outcome,
    });
  });
});
