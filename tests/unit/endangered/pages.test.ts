import { NextIntlClientProvider } from "next-intl";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { rules } from "#db/seed/data/rules.ts";
import type { IndicatorDto, IndicatorKind, RegisterDto } from "#features/endangered/schema.ts";
import { indicatorShapes } from "#features/endangered/schema.ts";
import { CraftRegister } from "#features/endangered/ui/craft-register.tsx";
import { CriteriaView } from "#features/endangered/ui/criteria-view.tsx";
import type { PublicLine } from "#features/lineage/schema.ts";
import { CraftTree } from "#features/lineage/ui/craft-tree.tsx";
import { ruleShapes } from "#features/rules/schema.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** A view as the server sends it. A word that is missing or misspelt fails. */
function render(locale: Locale, element: ReactElement): string {
  const onError = (error: Error) => {
    throw error;
  };
  const intl = { locale, messages: messages[locale], timeZone: "Africa/Casablanca", onError };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, intl as never, element));
}

const figure = (kind: IndicatorKind, value: number, asOf: string): IndicatorDto => ({
  ...{ id: `ind_${kind}${asOf}` as IndicatorDto["id"], kind, value, unit: indicatorShapes[kind].unit, asOf },
  ...{ source: "A survey", chamberName: { fr: "Chambre" }, isSecondRead: true, isDemonstration: true },
});

const nothing: RegisterDto = { making: null, makingSource: null, keeper: null, indicators: [], history: [] };
const known: RegisterDto = {
  making: { ar: "تُنسج", fr: "On tisse", en: "It is woven" },
  makingSource: "A visit",
  keeper: { ar: "الغرفة", fr: "La chambre", en: "The chamber" },
  indicators: [
    figure("active_masters", 9, "2023-06-30"),
    figure("active_masters", 4, "2026-06-30"),
    figure("market_trend", -18, "2026-06-30"),
    figure("transmission", 1, "2026-06-30"),
  ],
  history: [
    {
      ...{ id: "asm_1" as RegisterDto["history"][number]["id"], grade: "endangered" },
      ...{ proposedGrade: "endangered", criteriaFrom: "2026-01-01", assessedOn: "2026-11-05" },
      reasons: [
        { code: "few_masters", value: 4, limit: 20 },
        { code: "taught_at_home", value: 1, limit: 1 },
      ],
      ...{ nextReviewOn: "2027-11-05", source: "A survey", note: { fr: "Peu sont restés" } },
      ...{ isDemonstration: true, chamberName: { fr: "Fès" }, secondName: { fr: "Souss" } },
    },
  ],
};
const register = (of: RegisterDto, locale: Locale) =>
  render(locale, createElement(CraftRegister, { register: of, locale, makers: 2, pieces: 5 }));

describe.each(locales)("a craft's page in %s", (locale) => {
  it("draws figures over the years with title, words and a table of the same", () => {
    const html = register(known, locale);
    expect(html.match(/<svg[^>]*role="img"/g)).toHaveLength(1);
    expect(html).toMatch(
      /<svg[^>]*direction="ltr"[^>]*>\s*<title id="plot-active_masters-title">[^<]+<\/title><desc/,
    );
    expect(html).toContain("2023");
    // Both figures stand in the table under the drawing, with their source.
    expect(html.match(/<tr[^>]*role="row"/g)?.length).toBeGreaterThanOrEqual(4);
    expect(html).toContain("A survey");
    expect(html).not.toMatch(/<script/);
  });

  it("says of what nobody counted that it is not known, and never draws it", () => {
    const html = register(nothing, locale);
    expect(html).toContain(messages[locale].endangered.countNone);
    expect(html).not.toContain('role="img"');
    expect(register(known, locale).split(messages[locale].endangered.notKnown)).toHaveLength(8);
  });

  it("names the two houses behind a grade, its reasons and when it is read again", () => {
    const html = register(known, locale);
    expect(html).toContain("Souss");
    expect(html).toContain("2027-11-05");
    expect(html).toContain(messages[locale].endangered.reasons.taught_at_home);
  });
});

describe.each(locales)("the criteria in %s", (locale) => {
  it("are those on record, with their source", () => {
    const record = rules.find(({ key }) => key === "endangered.criteria");
    const value = ruleShapes["endangered.criteria"].parse(record?.value);
    const version = {
      value,
      effectiveFrom: "2026-01-01",
      source: "Published criteria",
      evidence: "unconfirmed",
    };
    const versions = [version as never];
    const html = render(locale, createElement(CriteriaView, { versions, locale }));
    for (const n of [value.criticalMasters, value.endangeredMasters, value.oldAge])
      expect(html).toContain(String(n));
    expect(html).toContain("Published criteria");
    expect(html.match(/<dt>/g)).toHaveLength(5);
  });
});

describe.each(locales)("a tree in %s", (locale) => {
  const person = (key: string, slug: string | null) => ({
    ...{ key, name: { ar: key, fr: key, en: key }, town: null, slug, diedYear: slug ? null : 2001 },
  });
  const line = (master: string, apprentice: string): PublicLine => ({
    ...{ id: `lin_${master}${apprentice}` as PublicLine["id"], kind: "apprenticeship", sinceYear: 1990 },
    master: person(master, master === "Old" ? null : master),
    apprentice: person(apprentice, apprentice),
    ...{ untilYear: 1997, chamberName: { fr: "Fès" }, isDemonstration: true },
  });

  it("is a drawing and a nested list that say the same, with links to makers and none to who has died", () => {
    const lines = [line("Old", "Middle"), line("Middle", "Young")];
    const html = render(locale, createElement(CraftTree, { lines, locale }));
    expect(html.match(/<rect/g)).toHaveLength(3);
    expect(html.match(/<li/g)).toHaveLength(3);
    expect(html).toContain(`/${locale}/artisans/Young`);
    expect(html).not.toContain("/artisans/Old");
    expect(html).toContain("2001");
  });

  it("says that nobody agreed to be shown, and draws nothing", () => {
    const html = render(locale, createElement(CraftTree, { lines: [], locale }));
    expect(html).toContain(messages[locale].lineage.treeNone);
    expect(html).not.toContain('role="img"');
  });
});
