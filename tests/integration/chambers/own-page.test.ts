import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { cacheTag } from "#db/schema/audit.ts";
import { chamberProvince } from "#db/schema/chambers.ts";
import { listArtisans } from "#features/artisans/index.ts";
import {
  addAnnex,
  attachProvince,
  closeAnnex,
  correctAnnex,
  editChamber,
  officeChamber,
  publicChamber,
  setSeat,
} from "#features/chambers/index.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber, makeRegion } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeProvince } from "#tests/factories/provinces.ts";

type Ours = { id: Id<"chamber">; key: string };
let ours: Ours;
let theirs: Ours;
let province: string;
let theirProvince: string;
let manager: Actor;
let otherManager: Actor;
let federation: Actor;

const now = new Date("2026-06-15T09:00:00Z");
const known = { evidence: "confirmed", source: "Decree 1-2-3", recordedOn: "2026-06-01" } as const;
const seat = { ar: "مدينة", fr: "Ville" };
const branch = {
  ...{ name: { ar: "ملحقة", fr: "Annexe" }, town: { ar: "بلدة", fr: "Bourg" } },
  ...{ address: {}, contactPhone: "", provinceCode: "", ...known },
};
const details = {
  ...{ languages: ["ar" as const, "zgh" as const], contactEmail: "", contactPhone: "", website: "" },
  ...{ address: {}, openingHours: {}, intro: {} },
};
const as = (actor: Actor) => ({ actor, now });
const shown = async () => {
  const page = await publicChamber({ key: ours.key });
  if (!page) throw new Error("a chamber has a page");
  return page;
};

beforeAll(async () => {
  const regionCode = await makeRegion(owner());
  ours = await makeChamber(owner(), { regionCode });
  theirs = await makeChamber(owner());
  province = await makeProvince(owner(), { chamberId: ours.id, regionCode });
  theirProvince = await makeProvince(owner(), { chamberId: theirs.id, regionCode });
  const of = async (chamberId: Id<"chamber">) =>
    actorOf(await makeUser(owner()), [{ role: "manager", chamberId }]);
  [manager, otherManager] = [await of(ours.id), await of(theirs.id)];
  federation = actorOf(await makeUser(owner()), [{ role: "federation" }]);
});

afterAll(closeDatabases);

describe("the seat", () => {
  it("is shown with how sure it is, where it is written and since when", async () => {
    expect((await shown()).seatEvidence).toBe("unconfirmed");
    unwrap(await setSeat(as(manager), { chamberId: ours.id, seat, ...known }));
    expect(await shown()).toMatchObject({
      seat,
      seatEvidence: "confirmed",
      seatSource: known.source,
      seatRecordedOn: known.recordedOn,
    });
  });

  it("is not read on a day that has not come", async () => {
    const ahead = { chamberId: ours.id, seat, ...known, recordedOn: "2026-06-16" };
    const refused = await setSeat(as(manager), ahead);
    expect(refused).toMatchObject({ ok: false, error: { code: "DAY_AHEAD" } });
  });

  it("cannot be called an example by an office", async () => {
    const refused = await setSeat(as(manager), {
      ...{ chamberId: ours.id, seat, ...known },
      evidence: "demonstration" as "confirmed",
    });
    expect(refused).toMatchObject({ ok: false, error: { details: { fields: { evidence: "REQUIRED" } } } });
  });

  it("is not another manager's to move", async () => {
    const refused = await setSeat(as(otherManager), { chamberId: ours.id, seat, ...known });
    expect(refused).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
  });
});

describe("contact and introduction", () => {
  it("keep a number as it is read out, leave out what is empty, and make the public page stale", async () => {
    const before = await stamp();
    unwrap(
      await editChamber(as(manager), {
        ...details,
        chamberId: ours.id,
        contactPhone: "05 24 12 34 56",
        website: "chambre.example.test",
        openingHours: { ar: "", fr: "Du lundi au vendredi", en: "" },
      }),
    );
    expect(await shown()).toMatchObject({
      contactPhone: "+212 5 24 12 34 56",
      website: "https://chambre.example.test/",
      openingHours: { fr: "Du lundi au vendredi" },
      contactEmail: null,
      intro: null,
      languages: ["ar", "zgh"],
    });
    expect(await stamp()).toBeGreaterThan(before);
  });

  it.each([
    ["contactPhone", { contactPhone: "12" }, "PHONE_INVALID"],
    ["contactEmail", { contactEmail: "nobody" }, "EMAIL_INVALID"],
    ["website", { website: "http://chambre.example.test" }, "WEBSITE_INVALID"],
    ["website", { website: "javascript:alert(1)" }, "WEBSITE_INVALID"],
    ["languages", { languages: [] }, "LANGUAGE_REQUIRED"],
  ])("refuse a %s that leads nowhere", async (field, wrong, code) => {
    const refused = await editChamber(as(manager), { ...details, ...wrong, chamberId: ours.id });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: "INVALID_INPUT", details: { fields: { [field]: code } } },
    });
  });
});

describe("a branch", () => {
  it("is added, mended and closed, and its record outlives it", async () => {
    const added = unwrap(
      await addAnnex(as(manager), { ...branch, chamberId: ours.id, provinceCode: province }),
    );
    expect((await shown()).annexes).toMatchObject([{ id: added.annexId, provinceCode: province }]);
    const mended = { ...branch, annexId: added.annexId, evidence: "reported" as const };
    unwrap(await correctAnnex(as(manager), mended));
    expect((await shown()).annexes).toMatchObject([{ evidence: "reported", provinceCode: null }]);
    unwrap(await closeAnnex(as(manager), { annexId: added.annexId, confirmed: true }));
    expect((await shown()).annexes).toEqual([]);
    const office = unwrap(await officeChamber(as(manager), { chamberId: ours.id }));
    expect(office.closed).toMatchObject([{ id: added.annexId, closedAt: now.toISOString() }]);
    const again = await correctAnnex(as(manager), mended);
    expect(again).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
  });

  it("is not put into a province of another chamber", async () => {
    const refused = await addAnnex(as(manager), {
      ...branch,
      chamberId: ours.id,
      provinceCode: theirProvince,
    });
    expect(refused).toMatchObject({ ok: false, error: { code: "PROVINCE_OTHER" } });
  });
});

describe("which chamber a province belongs to", () => {
  const held = () =>
    owner()
      .select({ chamberId: chamberProvince.chamberId })
      .from(chamberProvince)
      .where(and(eq(chamberProvince.provinceCode, theirProvince), isNull(chamberProvince.until)));

  it("is decided by the federation, and what was stays to be read", async () => {
    const move = { chamberId: ours.id, provinceCode: theirProvince, since: "2026-06-02", source: "Decree" };
    expect(await attachProvince(as(otherManager), move)).toMatchObject({ error: { code: "NOT_FOUND" } });
    expect(await attachProvince(as(federation), { ...move, since: "2020-01-01" })).toMatchObject({
      error: { code: "DAY_ORDER" },
    });
    unwrap(await attachProvince(as(federation), move));
    expect(await held()).toEqual([{ chamberId: ours.id }]);
    const past = unwrap(await officeChamber(as(otherManager), { chamberId: theirs.id })).provinces;
    expect(past).toMatchObject([{ code: theirProvince, since: "2020-01-01", until: "2026-06-02" }]);
  });

  it("is one chamber at a time, whoever decides at once", async () => {
    const move = { provinceCode: theirProvince, source: "Decree" };
    // The row both will end is held until both are under way: whoever does not wait at the province has read by then.
    const answers = await owner().transaction(async (tx) => {
      await tx
        .select()
        .from(chamberProvince)
        .where(eq(chamberProvince.provinceCode, theirProvince))
        .for("update");
      const both = Promise.all([
        attachProvince(as(federation), { ...move, chamberId: theirs.id, since: "2026-06-03" }),
        attachProvince(as(federation), { ...move, chamberId: theirs.id, since: "2026-06-04" }),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 400));
      return { both };
    });
    const codes = (await answers.both).map((one) => (one.ok ? "ok" : one.error.code));
    expect(codes.sort()).toEqual(["ALREADY_ATTACHED", "ok"]);
    expect(await held()).toEqual([{ chamberId: theirs.id }]);
  });
});

it("lists the makers of one chamber, and nobody for a word that is none's", async () => {
  const maker = await makeArtisan(owner(), { chamberId: ours.id });
  await makeArtisan(owner(), { chamberId: theirs.id });
  const list = await listArtisans({ locale: "fr", chamber: ours.key });
  expect(list).toMatchObject({ total: 1, artisans: [{ id: maker.id }], chamber: { key: ours.key } });
  expect(await listArtisans({ locale: "fr", chamber: "nowhere" })).toMatchObject({ total: 0, chamber: null });
});

async function stamp(): Promise<number> {
  const [row] = await owner().select().from(cacheTag).where(eq(cacheTag.tag, tags.chambers()));
  return row?.stampedAt.getTime() ?? 0;
}
