import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { site, siteState, siteUnit } from "#db/schema/index.ts";
import {
  editSite,
  getOwnSite,
  getSite,
  listOwnSites,
  moveSite,
  openSite,
  publishSite,
  resolveSiteSlug,
  writeUnit,
} from "#features/sites/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeTenancy, makeUnit } from "#tests/factories/sites.ts";
import { db, makeSiteWithKiln } from "#tests/integration/sites/world.ts";

const three = (text: string) => ({ ar: `${text} ع`, fr: text, en: `${text} en` });
const words = {
  ...{ kind: "village" as const, intro: three("Intro"), address: three("Rue"), town: three("Fès") },
  ...{ visit: three("Libre"), hours: ["9-18", "9-18", "9-18", "9-18", "9-12:30", "", ""] },
  ...{ planColumns: "8", planRows: "6" },
};
const unit = {
  ...{ unitId: null, kind: "workshop" as const, state: "in_service" as const, name: three("Atelier") },
  ...{ slotMinutes: "", mostOpen: "", daysAhead: "", cancelHours: "", mostMissed: "" },
};

async function registrar() {
  const { chamberId } = await makeArtisan(db);
  return { chamberId, actor: actorOf(await makeUser(db), [{ role: "registrar", chamberId }]) };
}

test("an officer enters a site, draws its plan from a form, publishes it, and it has an address in each language", async () => {
  const { chamberId, actor } = await registrar();
  const name = three(`Village ${newId("site").slice(-6)}`);
  const state = { state: "works" as const, stateOn: "2025-01-01", stateSource: "Procès-verbal" };
  const { siteId } = unwrap(await openSite({ actor }, { chamberId, ...words, name, ...state }));
  const place = { column: "1", row: "1", width: "3", height: "2" };
  unwrap(await writeUnit({ actor }, { siteId, ...unit, code: "A1", ...place }));
  const refusal = async (over: object) => {
    const answer = await writeUnit({ actor }, { siteId, ...unit, code: "A2", ...place, ...over });
    return answer.ok ? null : answer.error;
  };
  expect(await refusal({ column: "3" })).toMatchObject({ code: "UNIT_OVERLAP", details: { unit: "A1" } });
  expect(await refusal({ column: "7" })).toMatchObject({ code: "UNIT_OUTSIDE" });
  expect(await refusal({ column: "" })).toMatchObject({ code: "PLACE_HALF" });
  expect(await refusal({ slotMinutes: "60" })).toMatchObject({ code: "SHARING_HALF" });
  expect(await refusal({ code: "A1", column: "5" })).toMatchObject({ code: "CODE_TAKEN" });
  expect(await refusal({ column: "4" })).toBeNull();
  expect(await getSite({ id: siteId, locale: "fr" })).toBeNull();
  expect(await editSite({ actor }, { siteId, ...words, name, planColumns: "5" })).toMatchObject({
    error: { code: "PLAN_TOO_SMALL" },
  });
  unwrap(await publishSite({ actor }, { siteId }));
  const shown = await getSite({ id: siteId, locale: "fr" });
  expect(shown?.units.map(({ code, shown: now }) => [code, now])).toEqual([
    ["A1", "free"],
    ["A2", "free"],
  ]);
  for (const locale of ["ar", "fr", "en"] as const)
    expect(await resolveSiteSlug({ locale, slug: shown?.slugs[locale] ?? "" })).toEqual({
      ...{ id: siteId, redirect: null },
    });
  expect(new Set(Object.values(shown?.slugs ?? {})).size).toBe(3);
});

test("the database lets no two units share a cell, and none stand outside", async () => {
  const { siteId } = await makeSiteWithKiln(1);
  await makeUnit(db, siteId, { x: 0, y: 0, w: 2, h: 2 });
  await makeUnit(db, siteId, { x: 2, y: 0, w: 2, h: 2 });
  await expect(makeUnit(db, siteId, { x: 1, y: 1, w: 2, h: 2 })).rejects.toThrow();
  await expect(makeUnit(db, siteId, { x: 11, y: 0, w: 2, h: 2 })).rejects.toThrow();
  expect(await db.select().from(siteUnit).where(eq(siteUnit.siteId, siteId))).toHaveLength(3);
});

test("a site's states follow each other, dated and with their source, and stay on record", async () => {
  const { siteId, registrar: actor } = await makeSiteWithKiln(1);
  const move = (state: "works" | "study", stateOn: string) =>
    moveSite({ actor }, { siteId, state, stateOn, stateSource: "Arrêté d’essai" });
  expect(await move("study", "2026-02-01")).toMatchObject({ error: { code: "SITE_STATE" } });
  expect(await move("works", "2023-01-01")).toMatchObject({ error: { code: "DATE_BEFORE" } });
  expect(await move("works", "2999-01-01")).toMatchObject({ error: { code: "DATE_AHEAD" } });
  unwrap(await move("works", "2026-02-01"));
  const { chamberId } = unwrap(await getOwnSite({ actor }, { siteId }));
  expect(unwrap(await listOwnSites({ actor }, { chamberId }))).toMatchObject([{ units: 1 }]);
  const own = unwrap(await getOwnSite({ actor }, { siteId }));
  expect(own.states.map(({ state }) => state)).toEqual(["works", "existing"]);
  await expect(db.update(site).set({ state: "existing" }).where(eq(site.id, siteId))).rejects.toThrow();
  expect(await db.select().from(siteState).where(eq(siteState.siteId, siteId))).toHaveLength(2);
});

test("the public page names those who rent a room and agreed, and nobody else", async () => {
  const { siteId, makers } = await makeSiteWithKiln(2);
  const [agrees, silent] = makers;
  if (!agrees || !silent) throw new Error("two makers");
  const rooms = [await makeUnit(db, siteId), await makeUnit(db, siteId)] as const;
  await makeTenancy(db, { unitId: rooms[0], artisanId: agrees.artisanId, isShown: true });
  await makeTenancy(db, { unitId: rooms[1], artisanId: silent.artisanId });
  const shown = await getSite({ id: siteId, locale: "fr" });
  expect(shown?.makers.map(({ artisanId }) => artisanId)).toEqual([agrees.artisanId]);
  expect(shown?.units.filter(({ shown: now }) => now === "let")).toHaveLength(2);
  expect(JSON.stringify(shown)).not.toContain(silent.artisanId);
});
