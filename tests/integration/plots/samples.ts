import { NextIntlClientProvider } from "next-intl";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { BarPlot } from "#components/ui/bar-plot.tsx";
import type { ElectionDto } from "#features/elections/schema.ts";
import { Counts } from "#features/elections/ui/counts.tsx";
import { IndicatorBlock } from "#features/endangered/ui/indicator-block.tsx";
import { MonthsPlot } from "#features/fund/ui/months-plot.tsx";
import { MonthsPicture } from "#features/ledger/ui/months-picture.tsx";
import { CraftTree } from "#features/lineage/ui/craft-tree.tsx";
import { FiguresPart } from "#features/quality/ui/figures-part.tsx";
import { shownStates, type Unit } from "#features/sites/schema.ts";
import { SitePlan } from "#features/sites/ui/site-plan.tsx";
import { UnitList } from "#features/sites/ui/unit-list.tsx";
import { CoursePlot } from "#features/steering/ui/course-plot.tsx";
import { ReportView } from "#features/steering/ui/report-view.tsx";
import { NeedsView } from "#features/training/ui/needs-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** A view as the server sends it. A word that is missing or misspelt fails. */
export function render(locale: Locale, element: ReactElement): string {
  const onError = (error: Error) => {
    throw error;
  };
  const intl = { locale, messages: messages[locale], timeZone: "Africa/Casablanca", onError };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, intl as never, element));
}

const named = (text: string) => ({ ar: text, fr: text, en: text });
const months = ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"];
const regions = Array.from({ length: 12 }, (_, n) => `MA-${String(n + 1).padStart(2, "0")}`);
/** Nothing came back, was late or was told of. */
const noFigures = {
  ...{ delivered: 0, dispatched: 0, faults: 0, contested: 0, late: 0, reports: 0, recalls: 0 },
  ...{ changed_mind: 0, not_as_described: 0, damaged_in_transit: 0, wrong_piece: 0 },
};
const quarter = { year: 2026, quarter: 2 };

const election = {
  counts: [
    {
      ...{ n: 1, countedAt: "2026-06-01T10:00:00Z", note: null },
      lines: [
        { memberId: "mem_1", electronic: 9, paper: 6 },
        { memberId: null, electronic: 1, paper: 2 },
      ],
    },
  ],
  candidates: [{ memberId: "mem_1", name: named("Driss") }],
} as unknown as ElectionDto;

const units = shownStates.map((shown, n) => ({
  ...{ id: `unt_${n}`, kind: "workshop", state: "in_service", shown, code: `A${n}`, sharing: null },
  ...{ name: named(`Local ${n}`), place: { x: (n % 3) * 5, y: Math.floor(n / 3) * 3, w: 4, h: 3 } },
})) as unknown as Unit[];

const line = (master: string, apprentice: string, slug: string | null) => ({
  ...{ id: `lin_${master}`, kind: "apprenticeship", sinceYear: 1990, untilYear: 1998 },
  ...{ chamberName: named("Fès"), isDemonstration: true },
  master: { key: master, name: named(master), town: null, slug, diedYear: slug ? null : 2001 },
  apprentice: { key: apprentice, name: named(apprentice), town: null, slug: apprentice, diedYear: null },
});

/** Every plot there is, with the list or table that says it in words, as on its page. */
export const samples: Readonly<Record<string, (locale: Locale) => ReactElement>> = {
  "bars over time": () =>
    createElement(BarPlot, {
      ...{ title: "Ventes", columns: ["Mois", "Dirhams"] },
      bars: months.map((key, n) => ({ key, short: key, name: key, value: n * n, text: String(n * n) })),
    }),
  "votes of a count": (locale) => createElement(Counts, { election, locale }),
  "an indicator of a craft": (locale) =>
    createElement(IndicatorBlock, {
      ...{ kind: "active_masters", locale },
      rows: [9, 4].map((value, n) => ({
        ...{ id: `ind_${n}`, kind: "active_masters", value, unit: "people", asOf: `202${3 + n}-06-30` },
        ...{ source: "Relevé", chamberName: named("Fès"), isSecondRead: true, isDemonstration: true },
      })) as never,
    }),
  "months of the fund": (locale) =>
    createElement(MonthsPlot, {
      months: months.map((month, n) => ({ month, inMinor: 4_000 + n * 900, outMinor: 3_000 + n * 500 })),
      locale,
    }),
  "months of a maker": (locale) =>
    createElement(MonthsPicture, {
      months: months.map((month, n) => ({ month, earnedMinor: 9_000 * (n + 1), paidMinor: 7_000 * (n + 1) })),
      locale,
    }),
  "who learned from whom": (locale) =>
    createElement(CraftTree, {
      lines: [line("Ahmed", "Fatna", null), line("Fatna", "Sara", "fatna")] as never,
      locale,
    }),
  "plan of a site": (locale) =>
    createElement("div", null, [
      createElement(SitePlan, {
        ...{ key: "plan", plan: { columns: 15, rows: 6 }, units, locale },
        href: ({ code }: Unit) => `#unit-${code}`,
      }),
      createElement(UnitList, { key: "list", units, locale }),
    ]),
  "report of a quarter": (locale) =>
    createElement(ReportView, {
      ...{ quarter, locale },
      report: {
        chambers: regions.map((regionCode, n) => ({ key: `c${n}`, regionCode, name: named(`Chambre ${n}`) })),
        figures: regions.map((regionCode, n) => ({
          ...{ ...quarter, indicator: "registered_artisans" as const, regionCode, chamberKey: `c${n}` },
          ...{ family: "", value: n === 4 ? null : 10 + n * 9 },
        })),
      },
    }),
  "course of an indicator": (locale) =>
    createElement(CoursePlot, {
      ...{ id: "course-plot", indicator: "orders", target: 60, locale },
      points: [12, 30, 25, 44, 51].map((value, n) => ({
        ...{ year: 2025 + Math.floor(n / 4), quarter: (n % 4) + 1, value },
      })),
    }),
  "quality of a workshop": (locale) =>
    createElement(FiguresPart, {
      ...{ locale },
      workshop: {
        enough: 20,
        months: months.map((month, n) => ({ ...noFigures, month, delivered: 9 + n, wrong_piece: n })),
        totals: { ...noFigures, delivered: 69, wrong_piece: 15 },
      } as never,
    }),
  "needs of training": (locale) =>
    createElement(NeedsView, {
      ...{ locale },
      needs: {
        ...{ chamberId: "chm_1", chamberName: named("Fès"), years: 20, source: "Relevé" },
        crafts: [3, 0, 7].map((makers, n) => ({
          ...{ craftId: `crf_${n}`, name: named(`Métier ${n}`), masters: 2, alone: 1 + n, makers },
          ...{ sold: 4 * (n + 1) },
        })),
      } as never,
    }),
};
