import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { craftAssessment, craftIndicator } from "#db/schema/endangered.ts";
import {
  confirmAssessment,
  draftAssessment,
  getRecord,
  openRecord,
  publicRegister,
  readingQueue,
  recordFact,
  recordIndicator,
  returnAssessment,
  secondReadIndicator,
  withdrawFact,
} from "#features/endangered/index.ts";
import { getCraft } from "#features/showcase/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeBody, makeBodyMember, makeBodyOffice } from "#tests/factories/bodies.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeGrant, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { words } from "#tests/factories/words.ts";

type Person = Extract<Actor, { kind: "person" }>;

const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);
const note = { ar: "قليلون بقوا", fr: "Peu sont restés", en: "Few are left" };

let ours: Id<"chamber">;
let officer: Person;
let colleague: Person;
let second: Person;
let secondChamber: Id<"chamber">;

/** Somebody of a chamber, with the grant in the database that the triggers look for. */
async function officerOf(chamberId: Id<"chamber">): Promise<Person> {
  const person = await makeUser(owner());
  const grant = { role: "verifier", chamberId } as const;
  await makeGrant(owner(), person, grant);
  return actorOf(person, [grant]);
}

beforeAll(async () => {
  await makeRules(owner());
  ours = (await makeChamber(owner())).id;
  secondChamber = (await makeChamber(owner())).id;
  [officer, colleague, second] = [
    await officerOf(ours),
    await officerOf(ours),
    await officerOf(secondChamber),
  ];
});

/** A craft whose file our chamber keeps. */
async function keptCraft(): Promise<Id<"craft">> {
  const { id: craftId } = await makeCraft(owner());
  unwrap(await openRecord({ actor: officer }, { craftId, chamberId: ours }));
  return craftId;
}

const enter = (
  craftId: Id<"craft">,
  kind: "active_masters" | "apprentices",
  value: string,
  more: object = {},
) =>
  recordIndicator(
    { actor: officer },
    { craftId, kind, value, asOf: "2026-06-01", source: "A survey of 2026", ...more },
  );

async function drafted(craftId: Id<"craft">, grade: "endangered" | "viable" = "endangered") {
  const made = unwrap(await draftAssessment({ actor: officer }, { craftId, grade, note }));
  return made.assessmentId;
}

/** SQLSTATE of what the database says to a statement of its owner. */
async function stateOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "done";
  } catch (error) {
    return (error as { cause?: { code?: string } }).cause?.code ?? "other";
  }
}

describe("the file of a craft", () => {
  it("is kept by one chamber, and by nobody else", async () => {
    const craftId = await keptCraft();
    expect(codeOf(await openRecord({ actor: second }, { craftId, chamberId: secondChamber }))).toBe(
      "RECORD_TAKEN",
    );
    const input = {
      craftId,
      kind: "active_masters",
      value: "3",
      asOf: "2026-06-01",
      source: "A survey",
    } as const;
    expect(codeOf(await recordIndicator({ actor: second }, input))).toBe("NOT_FOUND");
  });

  it("corrects a figure by another in its place: both stay, one is shown", async () => {
    const craftId = await keptCraft();
    const first = unwrap(await enter(craftId, "active_masters", "12"));
    unwrap(await enter(craftId, "active_masters", "٩", { supersedes: first.indicatorId }));
    expect(codeOf(await enter(craftId, "active_masters", "8", { supersedes: first.indicatorId }))).toBe(
      "CORRECTED_ALREADY",
    );
    const { indicators } = await publicRegister({ craftId });
    expect(indicators).toMatchObject([{ value: 9, unit: "people", source: "A survey of 2026" }]);
    const { rows } = (await owner().execute(
      sql`select count(*)::int as n from craft_indicator where craft_id = ${craftId}`,
    )) as unknown as { rows: { n: number }[] };
    expect(rows[0]?.n).toBe(2);
  });

  it("refuses a figure of tomorrow, one out of range and one that is no number", async () => {
    const craftId = await keptCraft();
    const fields = async (more: object) => {
      const result = await enter(craftId, "apprentices", "4", more);
      return result.ok ? "OK" : (result.error.details?.fields ?? result.error.code);
    };
    expect(await fields({ asOf: "2999-01-01" })).toBe("DAY_AHEAD");
    expect(await fields({ value: "many" })).toEqual({ value: "NUMBER_INVALID" });
    expect(await fields({ kind: "raw_material", value: "3" })).toEqual({ value: "NUMBER_TOO_LARGE" });
    expect(await fields({ kind: "market_trend", value: "−18" })).toBe("OK");
  });

  it("has a figure read a second time by somebody else of the chamber, once", async () => {
    const craftId = await keptCraft();
    const { indicatorId } = unwrap(await enter(craftId, "active_masters", "3"));
    const read = (actor: Person) => secondReadIndicator({ actor }, { indicatorId });
    expect(codeOf(await read(officer))).toBe("SAME_OFFICER");
    expect(codeOf(await read(second))).toBe("NOT_FOUND");
    expect(codeOf(await read(colleague))).toBe("OK");
    expect(codeOf(await read(colleague))).toBe("READ_ALREADY");
    expect((await publicRegister({ craftId })).indicators[0]?.isSecondRead).toBe(true);
  });

  it("lets nobody change or delete what was entered, its owner neither", async () => {
    const craftId = await keptCraft();
    unwrap(await enter(craftId, "active_masters", "3"));
    const of = sql`craft_id = ${craftId}`;
    expect(
      await stateOf(() => owner().execute(sql`update craft_indicator set value = 300 where ${of}`)),
    ).toBe("23001");
    expect(await stateOf(() => owner().execute(sql`delete from craft_indicator where ${of}`))).toBe("23001");
    await drafted(craftId);
    expect(
      await stateOf(() => owner().execute(sql`update craft_assessment set grade = 'viable' where ${of}`)),
    ).toBe("23001");
  });
});

describe("an assessment", () => {
  it("carries what the criteria propose, and counts only once another house agreed", async () => {
    const craftId = await keptCraft();
    unwrap(await enter(craftId, "active_masters", "2"));
    const assessmentId = await drafted(craftId);
    const page = () => getCraft({ locale: "fr", id: craftId });
    expect((await page())?.grade).toBe("data_deficient");
    expect(codeOf(await draftAssessment({ actor: colleague }, { craftId, grade: "viable", note }))).toBe(
      "DRAFT_WAITING",
    );
    const [reading] = unwrap(await readingQueue({ actor: second }, {})).filter(
      ({ id }) => id === assessmentId,
    );
    expect(reading).toMatchObject({ grade: "endangered", proposedGrade: "critically_endangered" });
    expect(unwrap(await readingQueue({ actor: colleague }, {})).map(({ id }) => id)).not.toContain(
      assessmentId,
    );
    unwrap(await confirmAssessment({ actor: second }, { assessmentId, confirmed: true }));
    expect(await page()).toMatchObject({ grade: "endangered", assessment: { activeMasters: 2 } });
    const [grade] = (await publicRegister({ craftId })).history;
    expect(grade).toMatchObject({
      proposedGrade: "critically_endangered",
      reasons: [{ code: "very_few_masters" }],
    });
    expect(grade?.secondName).not.toBeNull();
    expect(grade?.nextReviewOn?.slice(0, 4)).toBe(String(Number(grade?.assessedOn.slice(0, 4)) + 1));
    expect(codeOf(await confirmAssessment({ actor: second }, { assessmentId, confirmed: true }))).toBe(
      "DECIDED_ALREADY",
    );
  });

  it("is refused a second reader of the same chamber, by the command", async () => {
    const assessmentId = await drafted(await keptCraft());
    for (const actor of [officer, colleague]) {
      const confirmed = await confirmAssessment({ actor }, { assessmentId, confirmed: true });
      expect(codeOf(confirmed)).toBe("NOT_FOUND");
    }
    // Who works for both chambers reads for neither.
    const both = await officerOf(secondChamber);
    const actor = { ...both, grants: [...both.grants, { role: "registrar" as const, chamberId: ours }] };
    expect(codeOf(await confirmAssessment({ actor }, { assessmentId, confirmed: true }))).toBe("NOT_FOUND");
  });

  it("is refused a second reader of the same chamber, or of none, by the database", async () => {
    const assessmentId = await drafted(await keptCraft());
    const confirm = (reader: Id<"user">, chamberId: Id<"chamber"> | null) =>
      stateOf(() =>
        owner()
          .update(craftAssessment)
          .set({
            state: "confirmed",
            secondReader: reader,
            secondChamberId: chamberId,
            decidedAt: new Date(),
          })
          .where(sql`id = ${assessmentId}`),
      );
    expect(await confirm(officer.userId, secondChamber)).toBe("23514");
    expect(await confirm(colleague.userId, ours)).toBe("23514");
    expect(await confirm(colleague.userId, secondChamber)).toBe("23514");
    expect(await confirm((await makeUser(owner())).id, secondChamber)).toBe("23514");
    expect(await confirm(second.userId, null)).toBe("23514");
    expect(await confirm(second.userId, secondChamber)).toBe("done");
  });

  it("may be read by whoever speaks for a body of the craft, and by no other maker", async () => {
    const craftId = await keptCraft();
    const maker = await makeArtisan(owner(), { chamberId: ours, craftIds: [craftId] });
    const person = await makeUser(owner());
    const grant = { role: "artisan", artisanId: maker.id } as const;
    await makeGrant(owner(), person, grant);
    const actor = actorOf(person, [grant]);
    const assessmentId = await drafted(craftId);
    expect(codeOf(await confirmAssessment({ actor }, { assessmentId, confirmed: true }))).toBe("NOT_FOUND");
    const founded = { state: "active", foundedOn: "2026-01-01", source: "Minutes" } as const;
    const body = await makeBody(owner(), { chamberId: ours, ...founded });
    await makeBodyOffice(owner(), body, await makeBodyMember(owner(), body, maker.id));
    unwrap(await confirmAssessment({ actor }, { assessmentId, confirmed: true }));
    expect((await publicRegister({ craftId })).history).toMatchObject([{ secondName: words("Body") }]);
  });

  it("that is sent back stays in the file and changes no grade; the next one takes its place", async () => {
    const craftId = await keptCraft();
    const assessmentId = await drafted(craftId, "viable");
    unwrap(await returnAssessment({ actor: second }, { assessmentId, note: "Nobody counted the masters" }));
    expect((await publicRegister({ craftId })).history).toEqual([]);
    const again = await drafted(craftId);
    unwrap(await confirmAssessment({ actor: second }, { assessmentId: again, confirmed: true }));
    const file = unwrap(await getRecord({ actor: officer }, { craftId }));
    expect(file.assessments.map(({ state }) => state)).toEqual(["confirmed", "returned"]);
  });

  it("keeps every grade a craft was given, the latest first", async () => {
    const craftId = await keptCraft();
    await owner()
      .insert(craftAssessment)
      .values({
        ...{ id: newId("assessment"), craftId, grade: "viable", assessedOn: "2020-01-01" },
        ...{ source: "An old survey", note: words("Many") },
      });
    unwrap(
      await confirmAssessment({ actor: second }, { assessmentId: await drafted(craftId), confirmed: true }),
    );
    const { history } = await publicRegister({ craftId });
    expect(history.map(({ grade }) => grade)).toEqual(["endangered", "viable"]);
    expect(history[1]).toMatchObject({ chamberName: null, secondName: null });
  });
});

describe("what others stated of a craft", () => {
  it("is recorded with its source, withdrawn with a reason, and never part of the grade", async () => {
    const craftId = await keptCraft();
    unwrap(await enter(craftId, "active_masters", "50"));
    const fact = {
      craftId,
      kind: "unesco_urgent_list",
      words: note,
      year: "2025",
      source: "A list",
    } as const;
    const before = unwrap(await getRecord({ actor: officer }, { craftId })).proposal;
    const { code } = unwrap(await recordFact({ actor: officer }, fact));
    expect(codeOf(await recordFact({ actor: officer }, fact))).toBe("FACT_KNOWN");
    expect(codeOf(await recordFact({ actor: second }, fact))).toBe("NOT_FOUND");
    expect(unwrap(await getRecord({ actor: officer }, { craftId })).proposal).toEqual(before);
    expect((await getCraft({ locale: "fr", id: craftId }))?.facts).toMatchObject([
      { year: 2025, words: note },
    ]);
    const gone = { craftId, kind: fact.kind, code, note: "It was another craft" };
    unwrap(await withdrawFact({ actor: officer }, gone));
    expect(codeOf(await withdrawFact({ actor: officer }, gone))).toBe("FACT_GONE");
    expect((await getCraft({ locale: "fr", id: craftId }))?.facts).toEqual([]);
    const [kept] = unwrap(await getRecord({ actor: officer }, { craftId })).facts;
    expect(kept).toMatchObject({ code, withdrawal: gone.note });
  });
});

describe("figures from before the register", () => {
  it("stand without a chamber, which nobody may enter one by", async () => {
    const { id: craftId } = await makeCraft(owner());
    const figure = { craftId, kind: "active_masters", value: 2, unit: "people", asOf: "2020-01-01" } as const;
    await owner()
      .insert(craftIndicator)
      .values({ ...figure, source: "An assessment" });
    expect((await publicRegister({ craftId })).indicators).toMatchObject([{ value: 2, chamberName: null }]);
    expect(
      await stateOf(() =>
        owner()
          .insert(craftIndicator)
          .values({ ...figure, unit: "percent", source: "A guess" }),
      ),
    ).toBe("23514");
  });
});
