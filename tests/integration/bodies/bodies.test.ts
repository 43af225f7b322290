import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craftBodyMember } from "#db/schema/bodies.ts";
import {
  activateBody,
  addMember,
  bodyChoices,
  correctBody,
  createBody,
  dissolveBody,
  endMembership,
  endOffice,
  findCandidates,
  getBody,
  giveOffice,
  listBodies,
  listPublicBodies,
  membershipsOf,
} from "#features/bodies/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeBody, makeBodyMember, makeBodyOffice } from "#tests/factories/bodies.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { bodyWords, makeFederation, makeOffice, now, today } from "#tests/integration/bodies/world.ts";

const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);

/** A regional body with two members, being formed. */
async function makeFormed() {
  const office = await makeOffice();
  const { context, chamberId, maker } = office;
  const { bodyId } = unwrap(await createBody(context, { chamberId, level: "regional", ...bodyWords }));
  const join = async (n: number, since = "2026-01-10") =>
    unwrap(await addMember(context, { bodyId, artisanId: maker(n), since })).memberId;
  return { ...office, bodyId, join, first: await join(0), second: await join(1) };
}

async function makeActive() {
  const formed = await makeFormed();
  const { context, bodyId, first } = formed;
  const { officeId } = unwrap(
    await giveOffice(context, { memberId: first, office: "president", since: "2026-02-01" }),
  );
  unwrap(await activateBody(context, { bodyId, foundedOn: "2026-02-01", source: "Minutes 3/2026" }));
  return { ...formed, president: officeId };
}

describe("a craft body", () => {
  it("goes from its first members to its founding, and is then public", async () => {
    const { context, bodyId, chamberId, first, second } = await makeFormed();
    const activation = { bodyId, foundedOn: "2026-02-01", source: "Minutes 3/2026" };
    expect(await listPublicBodies({ chamberId })).toEqual([]);
    expect(codeOf(await activateBody(context, activation))).toBe("BODY_NO_PRESIDENT");
    unwrap(
      await giveOffice(context, {
        memberId: first,
        office: "president",
        since: "2026-02-01",
        termEndsOn: "2029-02-01",
      }),
    );
    expect(codeOf(await activateBody(context, { ...activation, foundedOn: "2026-11-26" }))).toBe("DAY_AHEAD");
    unwrap(await activateBody(context, activation));
    expect(codeOf(await activateBody(context, activation))).toBe("BODY_NOT_FORMING");

    const body = unwrap(await getBody(context, { bodyId }));
    expect(body).toMatchObject({ state: "active", foundedOn: "2026-02-01", members: 2, mayKeep: true });
    expect(body.current.map(({ id }) => id)).toEqual([first, second]);
    expect(body.offices).toMatchObject([{ office: "president", termEndsOn: "2029-02-01", until: null }]);
    expect(await listPublicBodies({ chamberId })).toMatchObject([
      { id: bodyId, members: null, offices: [{ office: "president", name: { en: "Maker" } }] },
    ]);
  });

  it("belongs where it says: province of the chamber, regional body of the chamber, national above that", async () => {
    const { context, chamberId, provinceCode, maker } = await makeOffice();
    const elsewhere = await makeOffice();
    const federation = await makeFederation();
    const national = unwrap(
      await createBody(federation, { chamberId: null, level: "national", ...bodyWords }),
    ).bodyId;
    const regional = unwrap(
      await createBody(context, { chamberId, level: "regional", parentId: national, ...bodyWords }),
    ).bodyId;
    const foreign = unwrap(
      await createBody(elsewhere.context, {
        chamberId: elsewhere.chamberId,
        level: "regional",
        ...bodyWords,
      }),
    ).bodyId;
    const provincial = { chamberId, level: "provincial", ...bodyWords } as const;

    expect(codeOf(await createBody(context, provincial))).toBe("INVALID_INPUT");
    const away = { ...provincial, provinceCode: elsewhere.provinceCode };
    expect(codeOf(await createBody(context, away))).toBe("BODY_PROVINCE");
    for (const parentId of [foreign, national])
      expect(codeOf(await createBody(context, { ...provincial, provinceCode, parentId }))).toBe(
        "BODY_PARENT",
      );
    const { bodyId } = unwrap(await createBody(context, { ...provincial, provinceCode, parentId: regional }));
    expect(unwrap(await getBody(context, { bodyId: regional })).children.map(({ id }) => id)).toEqual([
      bodyId,
    ]);
    await addMember(context, { bodyId: regional, artisanId: maker(0), since: today });
    // The federation sees how many there are, and none of them.
    expect(unwrap(await getBody(federation, { bodyId: national })).children).toMatchObject([
      { id: regional, members: 1 },
    ]);
    const choices = unwrap(await bodyChoices(context, { chamberId }));
    expect(choices.provinces.map(({ id }) => id)).toEqual([provinceCode]);
    expect(choices.parents.provincial.map(({ id }) => id)).toEqual([regional]);
    expect(choices.parents.regional.map(({ id }) => id)).toContain(national);
  });

  it("has its words mended, until it has ended", async () => {
    const { context, bodyId } = await makeActive();
    const name = { ar: "هيئة الخزافين", fr: "Corporation des céramistes", en: "" };
    unwrap(await correctBody(context, { bodyId, name, trade: bodyWords.trade }));
    expect(unwrap(await getBody(context, { bodyId })).name).toEqual({
      ar: "هيئة الخزافين",
      fr: "Corporation des céramistes",
    });
    unwrap(await dissolveBody(context, { bodyId, dissolvedOn: today, source: "Minutes 9", confirmed: true }));
    expect(codeOf(await correctBody(context, { bodyId, name, trade: bodyWords.trade }))).toBe("BODY_ENDED");
  });

  it("is dissolved for good, with every office and membership, and only when that was confirmed", async () => {
    const { context, bodyId, chamberId, first, maker } = await makeActive();
    const end = { bodyId, dissolvedOn: today, source: "Minutes 9" };
    const careless = { ...end, confirmed: false as true };
    expect(codeOf(await dissolveBody(context, careless))).toBe("INVALID_INPUT");
    expect(codeOf(await dissolveBody(context, { ...end, dissolvedOn: "2026-01-31", confirmed: true }))).toBe(
      "DAY_ORDER",
    );
    unwrap(await dissolveBody(context, { ...end, confirmed: true }));
    const body = unwrap(await getBody(context, { bodyId }));
    expect(body).toMatchObject({
      state: "dissolved",
      dissolvedOn: today,
      dissolutionSource: "Minutes 9",
      members: 0,
    });
    expect(body.former.map(({ until }) => until)).toEqual([today, today]);
    expect(body.offices.map(({ until }) => until)).toEqual([today]);
    expect(await listPublicBodies({ chamberId })).toEqual([]);
    expect(codeOf(await dissolveBody(context, { ...end, confirmed: true }))).toBe("BODY_ENDED");
    expect(codeOf(await addMember(context, { bodyId, artisanId: maker(2), since: today }))).toBe(
      "BODY_ENDED",
    );
    expect(codeOf(await giveOffice(context, { memberId: first, office: "secretary", since: today }))).toBe(
      "BODY_ENDED",
    );
  });
});

describe("members of a body", () => {
  it("are registered makers of its own chamber, each once, from a day that has come", async () => {
    const { context, bodyId, maker } = await makeFormed();
    const elsewhere = await makeArtisan(owner());
    const suspended = await makeArtisan(owner(), {
      chamberId: (await makeOffice()).chamberId,
      state: "suspended",
    });
    for (const artisanId of [elsewhere.id, suspended.id])
      expect(codeOf(await addMember(context, { bodyId, artisanId, since: today }))).toBe(
        "MEMBER_NOT_REGISTERED",
      );
    await owner()
      .update(artisan)
      .set({ state: "suspended" })
      .where(eq(artisan.id, maker(2)));
    const third = { bodyId, artisanId: maker(2), since: today };
    expect(codeOf(await addMember(context, third))).toBe("MEMBER_NOT_REGISTERED");
    expect(codeOf(await addMember(context, { ...third, artisanId: maker(0) }))).toBe("MEMBER_ALREADY");
    expect(codeOf(await addMember(context, { ...third, since: "2026-11-26" }))).toBe("DAY_AHEAD");
  });

  it("leave on a day, with their offices, and may come back", async () => {
    const { context, bodyId, first, maker } = await makeActive();
    expect(codeOf(await endMembership(context, { memberId: first, until: "2026-01-09" }))).toBe("DAY_ORDER");
    // Before the office that they still hold began.
    expect(codeOf(await endMembership(context, { memberId: first, until: "2026-01-31" }))).toBe("DAY_ORDER");
    unwrap(await endMembership(context, { memberId: first, until: "2026-03-01" }));
    const body = unwrap(await getBody(context, { bodyId }));
    expect(body.offices).toMatchObject([{ office: "president", until: "2026-03-01" }]);
    expect(body.former).toMatchObject([{ id: first, until: "2026-03-01" }]);
    expect(codeOf(await endMembership(context, { memberId: first, until: "2026-03-02" }))).toBe(
      "MEMBER_LEFT",
    );
    expect(codeOf(await giveOffice(context, { memberId: first, office: "secretary", since: today }))).toBe(
      "MEMBER_LEFT",
    );
    unwrap(await addMember(context, { bodyId, artisanId: maker(0), since: "2026-04-01" }));
    expect(unwrap(await getBody(context, { bodyId })).members).toBe(2);
  });

  it("are found by part of their name or the beginning of their number, but for those who are members", async () => {
    const { context, bodyId, chamberId } = await makeFormed();
    await makeArtisan(owner(), {
      chamberId,
      registryNumber: "0612-7788",
      name: { ar: "عبد القادر السرغيني", fr: "Abdelkader 100%", en: "Abdelkader 100%" },
    });
    const names = async (q: string) =>
      unwrap(await findCandidates(context, { bodyId, q })).found.map(({ name }) => name?.fr);
    expect(await names("السرغيني")).toEqual(["Abdelkader 100%"]);
    expect(await names("0612")).toEqual(["Abdelkader 100%"]);
    expect(await names("7788")).toEqual([]);
    expect(await names("100%")).toEqual(["Abdelkader 100%"]);
    // Signs of a pattern stand for themselves.
    expect(await names("%%")).toEqual([]);
    expect(await names("Maker")).toHaveLength(1);
  });

  it("of a national body come from every chamber, by what is published of them", async () => {
    const federation = await makeFederation();
    const { bodyId } = unwrap(
      await createBody(federation, { chamberId: null, level: "national", ...bodyWords }),
    );
    const shy = await makeArtisan(owner(), { registryNumber: "SHY-1", isPublic: false });
    const open = await makeArtisan(owner(), { registryNumber: "OPEN-1" });
    const found = async (q: string) => unwrap(await findCandidates(federation, { bodyId, q })).found;
    expect(await found("SHY-1")).toEqual([{ id: shy.id, name: null, town: null, registryNumber: "SHY-1" }]);
    expect(await found("OPEN-1")).toMatchObject([{ id: open.id, name: { fr: "Maker fr" } }]);
    for (const { id } of [shy, open])
      unwrap(await addMember(federation, { bodyId, artisanId: id, since: today }));
    const body = unwrap(await getBody(federation, { bodyId }));
    // Its keeper knows its members by name.
    expect(body.current.map(({ name }) => name.fr)).toEqual(["Maker fr", "Maker fr"]);
    expect(await found("OPEN-1")).toEqual([]);
  });
});

describe("offices of a body", () => {
  it("have one holder at a time, but for councillors", async () => {
    const { context, first, second } = await makeFormed();
    const give = (memberId: Id<"bodyMember">, office: "treasurer" | "councillor", since = "2026-03-01") =>
      giveOffice(context, { memberId, office, since });
    const { officeId } = unwrap(await give(first, "treasurer"));
    expect(codeOf(await give(second, "treasurer"))).toBe("OFFICE_TAKEN");
    expect(codeOf(await give(first, "treasurer"))).toBe("OFFICE_HELD");
    unwrap(await give(first, "councillor"));
    unwrap(await give(second, "councillor"));
    expect(codeOf(await give(second, "councillor"))).toBe("OFFICE_HELD");

    expect(codeOf(await endOffice(context, { officeId, until: "2026-02-01" }))).toBe("DAY_ORDER");
    unwrap(await endOffice(context, { officeId, until: "2026-06-01" }));
    expect(codeOf(await endOffice(context, { officeId, until: "2026-06-01" }))).toBe("OFFICE_ENDED");
    // Not while somebody else still held it; from the day it was free.
    expect(codeOf(await give(second, "treasurer", "2026-05-31"))).toBe("OFFICE_TAKEN");
    unwrap(await give(second, "treasurer", "2026-06-01"));
  });

  it("begin after their holder joined, not in the future, and before their term ends", async () => {
    const { context, first } = await makeFormed();
    const give = (since: string, termEndsOn?: string) =>
      giveOffice(context, { memberId: first, office: "secretary", since, termEndsOn });
    expect(codeOf(await give("2026-01-09"))).toBe("DAY_ORDER");
    expect(codeOf(await give("2026-11-26"))).toBe("DAY_AHEAD");
    expect(await give("2026-03-01", "2026-03-01")).toMatchObject({
      error: { code: "DAY_ORDER", details: { field: "termEndsOn" } },
    });
  });

  it("are named in public only for those who agreed to be shown", async () => {
    const { chamberId, maker } = await makeActive();
    const offices = async () => (await listPublicBodies({ chamberId }))[0]?.offices;
    expect(await offices()).toMatchObject([{ name: { en: "Maker" } }]);
    await owner()
      .update(artisan)
      .set({ isPublic: false })
      .where(eq(artisan.id, maker(0)));
    expect(await offices()).toEqual([{ office: "president", name: null }]);
  });
});

describe("whose file a body is in", () => {
  it("no other chamber sees, lists or counts it, nor does SQL as the product's role", async () => {
    const { bodyId, first, chamberId } = await makeActive();
    const other = await makeOffice();
    expect(codeOf(await getBody(other.context, { bodyId }))).toBe("NOT_FOUND");
    expect(codeOf(await listBodies(other.context, { chamberId }))).toBe("NOT_FOUND");
    expect(codeOf(await endMembership(other.context, { memberId: first, until: today }))).toBe("NOT_FOUND");
    const seen = await withActorSettings(database(), settingsOf(other.context.actor), async (tx) => {
      const count = async (query: ReturnType<typeof sql>) =>
        ((await tx.execute(query)) as unknown as { rows: { n: string }[] }).rows[0]?.n;
      return [
        await count(sql`select count(*) as n from craft_body where id = ${bodyId}`),
        await count(sql`select count(*) as n from craft_body_member where body_id = ${bodyId}`),
        await count(sql`select count(*) as n from craft_body_office where body_id = ${bodyId}`),
        await count(sql`select count(*) as n from craft_body_people(${bodyId})`),
      ];
    });
    expect(seen).toEqual(["0", "0", "0", "0"]);
  });

  it("national ones are the federation's: a chamber cannot open or change one", async () => {
    const federation = await makeFederation();
    const { bodyId } = unwrap(
      await createBody(federation, { chamberId: null, level: "national", ...bodyWords }),
    );
    const { context } = await makeOffice();
    expect(codeOf(await createBody(context, { chamberId: null, level: "national", ...bodyWords }))).toBe(
      "NOT_FOUND",
    );
    expect(codeOf(await correctBody(context, { bodyId, ...bodyWords }))).toBe("NOT_FOUND");
    expect(codeOf(await getBody(context, { bodyId }))).toBe("NOT_FOUND");
    expect(unwrap(await listBodies(federation, { chamberId: null })).bodies.map(({ id }) => id)).toContain(
      bodyId,
    );
  });

  it("a maker sees the bodies they belong to, and their chamber those of its makers, the national ones too", async () => {
    const { context, bodyId, maker } = await makeActive();
    const federation = await makeFederation();
    const national = await makeBody(owner(), { chamberId: null });
    await makeBodyMember(owner(), national, maker(0), "2026-05-01");
    const workshop = actorOf(await makeUser(owner()), [{ role: "artisan", artisanId: maker(0) }]);
    for (const actor of [workshop, context.actor]) {
      const { memberships } = unwrap(await membershipsOf({ actor, now }, { artisanId: maker(0) }));
      expect(memberships.map((membership) => membership.bodyId)).toEqual([bodyId, national.id]);
      expect(memberships[0]?.offices).toEqual([{ office: "president", since: "2026-02-01", until: null }]);
    }
    const stranger = actorOf(await makeUser(owner()), [{ role: "artisan", artisanId: maker(1) }]);
    expect(codeOf(await membershipsOf({ actor: stranger }, { artisanId: maker(0) }))).toBe("NOT_FOUND");
    expect(codeOf(await membershipsOf(federation, { artisanId: maker(0) }))).toBe("NOT_FOUND");
  });
});

describe("the database itself", () => {
  const refusal = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (reason: { cause?: { code?: string } }) => reason.cause?.code,
    );
    return error;
  };

  it("refuses a member of another chamber, and one who is not registered", async () => {
    const { bodyId, chamberId } = await makeFormed();
    const elsewhere = await makeArtisan(owner());
    const struck = await makeArtisan(owner(), { chamberId, state: "struck_off" });
    for (const artisanId of [elsewhere.id, struck.id])
      expect(await refusal(makeBodyMember(owner(), { id: bodyId, chamberId }, artisanId))).toBe("23514");
  });

  it("refuses an office of somebody who left, and lets nobody leave in office", async () => {
    const { bodyId, chamberId, first, second } = await makeActive();
    expect(
      await refusal(
        owner().update(craftBodyMember).set({ until: today }).where(eq(craftBodyMember.id, first)),
      ),
    ).toBe("23514");
    await owner().update(craftBodyMember).set({ until: today }).where(eq(craftBodyMember.id, second));
    const body = { id: bodyId, chamberId };
    expect(await refusal(makeBodyOffice(owner(), body, second, "secretary"))).toBe("23514");
    expect(await refusal(makeBodyOffice(owner(), body, first, "president"))).toBe("23P01");
  });

  it("lets the product's role delete nothing of a body's file", async () => {
    const { context, bodyId } = await makeActive();
    for (const table of ["craft_body_office", "craft_body_member", "craft_body"]) {
      const removal = withActorSettings(database(), settingsOf(context.actor), (tx) =>
        tx.execute(
          sql`delete from ${sql.identifier(table)} where ${sql.identifier(table === "craft_body" ? "id" : "body_id")} = ${bodyId}`,
        ),
      );
      expect(await refusal(removal)).toBe("42501");
    }
  });
});
