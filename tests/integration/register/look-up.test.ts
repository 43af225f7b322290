import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Standing } from "#db/schema/artisans.ts";
import { lookUpMakers, lookUpNumber, runImport } from "#features/register/index.ts";
import { foldText } from "#lib/i18n/fold.ts";
import { newId } from "#lib/ids/ids.ts";
import { registryNumberKey } from "#lib/people/registry-number.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { owner } from "#tests/factories/owner.ts";
import { registryFile } from "#tests/factories/registry-files.ts";
import { makeOffice, sendAndStart } from "#tests/integration/register/import-world.ts";

const ask = (number: string) => lookUpNumber({ locale: "fr", number });
const nothing = JSON.stringify({ entries: [] });
const state = (to: Standing) => ({ state: to });

describe("looking a number up", () => {
  it("says what the chamber verified, and who it is when they agreed to be shown", async () => {
    const chamber = await makeChamber(owner());
    const craft = await makeCraft(owner());
    await makeArtisan(owner(), {
      chamberId: chamber.id,
      craftIds: [craft.id],
      registryNumber: "LOOK-0001",
      validUntil: "2999-01-01",
      name: { ar: "اسم", fr: "Nom Montré" },
      slugs: { ar: "a-look-1", fr: "f-look-1", en: "e-look-1" },
    });
    const { entries } = await ask(" look 0001 ");
    expect(entries).toMatchObject([
      {
        source: "registration",
        registryNumber: "LOOK-0001",
        category: "maalem",
        knownAt: "2026-01-05T09:00:00.000Z",
        validUntil: "2999-01-01",
        maker: { name: { ar: "اسم", fr: "Nom Montré" }, slug: "f-look-1" },
      },
    ]);
    expect(entries[0]?.maker?.crafts).toHaveLength(1);
  });

  it("says nothing of who it is, where, or what craft, when they did not agree", async () => {
    await makeArtisan(owner(), {
      registryNumber: "LOOK-0002",
      isPublic: false,
      name: { fr: "Nom Caché" },
      town: { fr: "Ville Cachée" },
      story: { fr: "Récit Caché" },
    });
    const { entries } = await ask("LOOK-0002");
    expect(entries).toMatchObject([{ source: "registration", category: "maalem", maker: null }]);
    expect(Object.keys(entries[0] ?? {}).sort()).toEqual([
      "category",
      "chamberName",
      "isDemonstration",
      "knownAt",
      "maker",
      "registryNumber",
      "source",
      "validUntil",
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Cach|art_/);
  });

  it.each([
    ["suspended", state("suspended")],
    ["expired", state("expired")],
    ["struck off", state("struck_off")],
    ["suspended and not shown", { ...state("suspended"), isPublic: false }],
    ["struck off and not shown", { ...state("struck_off"), isPublic: false }],
    ["run out a day ago", { validUntil: "2026-01-01" }],
  ])("answers for a maker who is %s as for a number that never was", async (_, over) => {
    const registryNumber = `GONE-${newId("artisan").slice(-12)}0`;
    await makeArtisan(owner(), { registryNumber, ...over });
    expect(JSON.stringify(await ask(registryNumber))).toBe(nothing);
    expect(JSON.stringify(await ask("NEVER-0001"))).toBe(nothing);
    expect(JSON.stringify(await ask("no number"))).toBe(nothing);
  });

  it("answers again once the maker is reinstated", async () => {
    await makeArtisan(owner(), { registryNumber: "LOOK-0003", ...state("reinstated") });
    expect((await ask("LOOK-0003")).entries).toHaveLength(1);
  });

  it("knows a line of a chamber's file without saying whose it is, until it runs out", async () => {
    const office = await makeOffice();
    const number = (n: number) => ({ registry_number: `FILE-${n}` });
    const file = registryFile(2, {
      edit: (n) => ({ ...number(n), valid_until: n === 2 ? "01/05/2026" : "", cin: "XX7654321" }),
    });
    await runImport(await sendAndStart(office, file));
    const { entries } = await ask("FILE-1");
    expect(entries).toMatchObject([{ source: "chamber_file", registryNumber: "FILE-1", maker: null }]);
    expect(JSON.stringify(entries)).not.toMatch(/خيالي|Fictive|XX76|rgr_|Tissage/);
    expect(JSON.stringify(await ask("FILE-2"))).toBe(nothing);
  });

  it.each(["suspended", "struck_off", "expired"] as const)(
    "is not told by a chamber's file what became of a maker who is %s",
    async (standing) => {
      const office = await makeOffice();
      const registryNumber = `BOTH-${standing.replace("_", "")}1`;
      await runImport(
        await sendAndStart(office, registryFile(1, { edit: () => ({ registry_number: registryNumber }) })),
      );
      expect((await ask(registryNumber)).entries).toHaveLength(1);
      // The maker's own record writes the number another way.
      const own = registryNumber.replace("-", " ");
      await makeArtisan(owner(), { chamberId: office.chamberId, registryNumber: own, ...state(standing) });
      expect(JSON.stringify(await ask(registryNumber))).toBe(nothing);
    },
  );

  it("answers unknown and suspended in the same time, within what the machine itself varies", async () => {
    await makeArtisan(owner(), { registryNumber: "TIME-0001", ...state("suspended") });
    const time = async (number: string) => {
      const from = performance.now();
      await ask(number);
      return performance.now() - from;
    };
    const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    const times: Record<string, number[]> = { "TIME-0001": [], "TIME-0002": [] };
    for (let n = 0; n < 200; n += 1) {
      for (const number of ["TIME-0001", "TIME-0002"]) times[number]?.push(await time(number));
    }
    const [known, unknown] = [median(times["TIME-0001"] ?? []), median(times["TIME-0002"] ?? [])];
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2);
  });
});

describe("looking makers up", () => {
  const find = async (over: object) =>
    (await lookUpMakers({ locale: "fr", town: "Qsar Zzz", ...over })).makers.map(
      ({ maker }) => maker.name.fr,
    );
  let craftKey = "";

  beforeAll(async () => {
    const craft = await makeCraft(owner());
    craftKey = craft.key;
    const town = { ar: "قصر الزّاهية", fr: "Qsar Zzz" };
    const make = (fr: string, ar: string, over: object = {}) =>
      makeArtisan(owner(), {
        name: { fr, ar },
        town,
        registryNumber: `M-${fr.length}${ar.length}1`,
        ...over,
      });
    await make("Théodora El Fassi", "ثيودورة الفاسي", { craftIds: [craft.id] });
    await make("Ahmed Ben Jelloun", "أحمد بن جلّون");
    await make("Fassi Cachée", "الفاسي المخفية", { isPublic: false });
    await make("Fassi Suspendue", "الفاسي الموقوفة", state("suspended"));
    await make("Fassi Expirée", "الفاسي المنتهية", { validUntil: "2026-01-01" });
  });

  it.each([
    ["fassi", ["Théodora El Fassi"]],
    ["THEODORA", ["Théodora El Fassi"]],
    ["théo fas", ["Théodora El Fassi"]],
    ["فاسي", ["Théodora El Fassi"]],
    ["الفاسى", ["Théodora El Fassi"]],
    ["ثيودوره", ["Théodora El Fassi"]],
    ["احمد", ["Ahmed Ben Jelloun"]],
    ["جلون", ["Ahmed Ben Jelloun"]],
    ["ben jell", ["Ahmed Ben Jelloun"]],
    ["", ["Ahmed Ben Jelloun", "Théodora El Fassi"]],
    ["%", []],
    ["' & !x:*", []],
    ["cachee", []],
    ["suspendue", []],
  ])("finds by %j whom it means, and nobody who is not shown", async (name, found) => {
    expect(await find({ name })).toEqual(found);
  });

  it("finds by town and craft, in Arabic and in Latin letters", async () => {
    expect(await find({ town: "زاهيه" })).toHaveLength(2);
    expect(await find({ craft: craftKey })).toEqual(["Théodora El Fassi"]);
    expect(await find({ craft: "no-such-craft" })).toEqual([]);
  });

  it("answers by pages", async () => {
    const second = await lookUpMakers({ locale: "fr", town: "Qsar Zzz", page: 2 });
    expect(second).toEqual({ makers: [], total: 0, page: 2, pages: 1 });
  });
});

describe("the database and the code", () => {
  const inSql = async (expression: string, text: string): Promise<string> => {
    const call = expression === "fold" ? sql`search_fold(${text})` : sql`registry_number_key(${text})`;
    const { rows } = (await owner().execute(sql`select ${call} as x`)) as unknown as {
      rows: { x: string }[];
    };
    return rows[0]?.x ?? "";
  };
  const letters = "aéÉœŒßİıøĐﻻأإآٱاىيیةهہھگڭکڤپچفّـَ٣۳٠9 -’.'ⵣZ\u200f\u0327İΣ";
  const text = fc.array(fc.constantFrom(...letters), { maxLength: 24 }).map((all) => all.join(""));

  it("fold words alike", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        expect(await inSql("fold", words)).toBe(foldText(words));
      }),
      { numRuns: 300 },
    );
  });

  it("compare numbers alike", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (number) => {
        expect(await inSql("key", number)).toBe(registryNumberKey(number));
      }),
      { numRuns: 300 },
    );
  });
});
