import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { audit } from "#db/schema/audit.ts";
import { consent } from "#db/schema/consents.ts";
import {
  coverOfMaker,
  findCoverMakers,
  giveCoverConsent,
  listHelp,
  myCover,
  setCoverStatus,
  withdrawCoverConsent,
} from "#features/cover/index.ts";
import { coverStatuses } from "#features/cover/schema.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf } from "#tests/factories/people.ts";
import { agree, agreeAs, type Maker, makeMaker, makeOffice, type Office, rowOf } from "./makers.ts";

let office: Office;
let maker: Maker;
beforeEach(async () => {
  office = await makeOffice();
  maker = await makeMaker(office.chamberId);
});

const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);

describe("without agreement", () => {
  it("nothing is kept, whoever asks for it", async () => {
    for (const actor of [maker.person, office.registrar, office.manager]) {
      const asked = await setCoverStatus({ actor }, { artisanId: maker.id, status: "affiliated" });
      expect(code(asked)).toBe("COVER_NO_CONSENT");
    }
    expect(await rowOf(maker)).toBeNull();
    expect(unwrap(await myCover({ actor: maker.person }, { artisanId: maker.id }))).toMatchObject({
      agreedSince: null,
      status: null,
    });
    expect(
      unwrap(await listHelp({ actor: office.registrar }, { chamberId: office.chamberId, page: 1 })).rows,
    ).toEqual([]);
  });
});

describe("agreement", () => {
  it("is given by the maker alone, with the words, the language, the day and the way written down", async () => {
    await agree(maker);
    const [row] = await owner().select().from(consent).where(eq(consent.artisanId, maker.id));
    expect(row).toMatchObject({
      purpose: "health_cover",
      wording: "health-cover-1",
      locale: "ar",
      method: "own_account",
      recordedBy: maker.person.userId,
      withdrawnAt: null,
    });
    expect(unwrap(await myCover({ actor: maker.person }, { artisanId: maker.id }))).toMatchObject({
      agreedSince: "2026-10-01T10:00:00.000Z",
      status: "to_complete",
      source: "maker",
    });
  });

  it("is recorded by an officer with how it was given, and before whom when it was spoken", async () => {
    const give = (over: object) =>
      giveCoverConsent({ actor: office.registrar }, { artisanId: maker.id, locale: "fr", ...over });
    expect(code(await give({}))).toBe("METHOD_REQUIRED");
    expect(code(await give({ method: "spoken_before_witness" }))).toBe("WITNESS_REQUIRED");
    expect(code(await give({ method: "spoken_before_witness", witness: "Sa sœur" }))).toBe("ok");
    const [row] = await owner().select().from(consent).where(eq(consent.artisanId, maker.id));
    expect(row).toMatchObject({ method: "spoken_before_witness", witness: "Sa sœur" });
  });

  it("given twice is one, and wipes out nothing", async () => {
    await agreeAs(maker, "affiliated", "123456789");
    await agree(maker);
    expect(await owner().select().from(consent).where(eq(consent.artisanId, maker.id))).toHaveLength(1);
    expect(unwrap(await myCover({ actor: maker.person }, { artisanId: maker.id })).status).toBe("affiliated");
  });

  it("is for persons: an organisation's members have their own cover", async () => {
    const coop = await makeMaker(office.chamberId, { kind: "cooperative" });
    const asked = await giveCoverConsent({ actor: coop.person }, { artisanId: coop.id, locale: "fr" });
    expect(code(asked)).toBe("COVER_PERSONS_ONLY");
  });

  it("taken back deletes what was kept, at once, and is written down; it may be given again", async () => {
    await agreeAs(maker, "in_arrears", "123456789");
    expect(code(await withdrawCoverConsent({ actor: maker.person }, { artisanId: maker.id }))).toBe("ok");
    expect(await rowOf(maker)).toBeNull();
    const [row] = await owner().select().from(consent).where(eq(consent.artisanId, maker.id));
    expect(row?.withdrawnBy).toBe(maker.person.userId);
    const entries = await owner()
      .select()
      .from(audit)
      .where(and(eq(audit.action, "cover.withdraw-consent"), eq(audit.object, maker.id)));
    expect(entries).toHaveLength(1);
    expect(code(await withdrawCoverConsent({ actor: maker.person }, { artisanId: maker.id }))).toBe(
      "COVER_NO_CONSENT",
    );
    await agree(maker, "2026-11-01T10:00:00Z");
    expect(unwrap(await myCover({ actor: maker.person }, { artisanId: maker.id }))).toMatchObject({
      status: "to_complete",
      maskedNumber: null,
    });
  });

  it("carried over from the maker's application counts, though nothing is kept yet", async () => {
    await owner()
      .insert(consent)
      .values({
        artisanId: maker.id,
        chamberId: office.chamberId,
        purpose: "health_cover",
        wording: "health-cover-1",
        locale: "ar",
        method: "own_account",
        givenAt: new Date("2026-09-01T10:00:00Z"),
        recordedBy: maker.person.userId,
      });
    const list = unwrap(
      await listHelp({ actor: office.registrar }, { chamberId: office.chamberId, page: 1 }),
    );
    expect(list.rows.map(({ artisanId, status }) => [artisanId, status])).toEqual([
      [maker.id, "to_complete"],
    ]);
  });
});

describe("what is kept", () => {
  it("is sealed to its row, and its length tells nothing", async () => {
    const lengths = new Set<string>();
    for (const status of coverStatuses) {
      const one = await makeMaker(office.chamberId);
      await agreeAs(one, status, status === "affiliated" ? "123456789" : undefined);
      const row = await rowOf(one);
      expect(row?.sealedStatus).not.toContain(status);
      lengths.add(`${row?.sealedStatus.length} ${row?.sealedNumber?.length}`);
    }
    expect(lengths.size).toBe(1);
  });

  it("is opened for the maker and for registrars and managers of the chamber alone", async () => {
    await agreeAs(maker, "in_arrears", "123456789");
    const ask = { artisanId: maker.id };
    for (const actor of [office.registrar, office.manager]) {
      expect(unwrap(await coverOfMaker({ actor }, ask))).toMatchObject({
        status: "in_arrears",
        maskedNumber: "•••789",
      });
    }
    const other = await makeOffice();
    const stranger = (await makeMaker(office.chamberId)).person;
    for (const actor of [office.verifier, office.curator, other.registrar, other.manager, stranger]) {
      expect(code(await coverOfMaker({ actor }, ask))).toBe("NOT_FOUND");
      expect(code(await myCover({ actor }, ask))).toBe("NOT_FOUND");
    }
  });

  it("is not opened, listed or set by an officer whose second factor is not fresh", async () => {
    await agreeAs(maker, "to_complete");
    const stale = actorOf(
      { id: office.registrar.userId, email: office.registrar.email },
      office.registrar.grants,
      new Date(Date.now() - 11 * 60_000),
    );
    expect(code(await coverOfMaker({ actor: stale }, { artisanId: maker.id }))).toBe("STEP_UP_REQUIRED");
    expect(code(await listHelp({ actor: stale }, { chamberId: office.chamberId, page: 1 }))).toBe(
      "STEP_UP_REQUIRED",
    );
    const set = { artisanId: maker.id, status: "exempt" } as const;
    expect(code(await setCoverStatus({ actor: stale }, set))).toBe("STEP_UP_REQUIRED");
  });

  it("keeps the CNSS number when a status comes without one, and refuses what is none", async () => {
    await agreeAs(maker, "affiliated", "123 456 789");
    const officer = { actor: office.registrar };
    unwrap(await setCoverStatus(officer, { artisanId: maker.id, status: "in_arrears" }));
    expect(unwrap(await coverOfMaker(officer, { artisanId: maker.id }))).toMatchObject({
      status: "in_arrears",
      maskedNumber: "•••789",
      source: "officer",
    });
    const wrong = { artisanId: maker.id, status: "affiliated", number: "12x" } as const;
    expect(code(await setCoverStatus(officer, wrong))).toBe("NUMBER_INVALID");
  });
});

describe("the chamber's list of who needs help", () => {
  it("holds those to be completed and those in arrears, of this chamber, who agreed", async () => {
    const others = await makeOffice();
    const elsewhere = await makeMaker(others.chamberId);
    await agreeAs(elsewhere, "in_arrears");
    const late = await makeMaker(office.chamberId);
    await agreeAs(late, "in_arrears");
    await agreeAs(maker, "to_complete");
    await agreeAs(await makeMaker(office.chamberId), "affiliated");
    await agreeAs(await makeMaker(office.chamberId), "exempt");
    const gone = await makeMaker(office.chamberId, { state: "struck_off" });
    await agreeAs(gone, "in_arrears");
    const list = unwrap(await listHelp({ actor: office.manager }, { chamberId: office.chamberId, page: 1 }));
    expect(list.rows.map(({ artisanId }) => artisanId).sort()).toEqual([late.id, maker.id].sort());
    expect(list.counts).toEqual({ to_complete: 1, affiliated: 1, in_arrears: 1, exempt: 1 });
  });

  it("finds a maker at the counter and says whether they agreed, not where they stand", async () => {
    const ask = (q: string) =>
      findCoverMakers({ actor: office.registrar }, { chamberId: office.chamberId, q });
    expect(unwrap(await ask(maker.registryNumber))).toMatchObject([{ artisanId: maker.id, agrees: false }]);
    await agreeAs(maker, "in_arrears");
    const found = unwrap(await ask(maker.registryNumber));
    expect(found).toMatchObject([{ artisanId: maker.id, agrees: true }]);
    expect(JSON.stringify(found)).not.toContain("arrears");
    expect(unwrap(await ask("%%"))).toEqual([]);
  });
});
