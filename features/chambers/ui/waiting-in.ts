import type { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import type { Waiting } from "#components/ui/waiting-list.tsx";
import type { OfficeToday } from "#features/chambers/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Key =
  | (
      | "overdue"
      | "answered"
      | "fresh"
      | "appeals"
      | "late"
      | "toBring"
      | "visits"
      | "transfers"
      | "reports"
      | "pieces"
      | "consents"
    )
  | ("toPrint" | "toHandOver" | "runningOut" | "endingSoon" | "planned");

type WaitingWords = {
  chosen: boolean;
  now: Date;
  locale: Locale;
  t: ReturnType<typeof useTranslations<"office">>;
};

/** What a day's counts say, as lines that lead to their lists. A count the reader's roles have no use for is no line. */
export function waitingIn(today: OfficeToday, { chosen, now, locale, t }: WaitingWords): Waiting[] {
  const { files, visits, cards, standing, orders, transfers, appeals, reports, pieces, consents } = today;
  const line = (key: Key, count: number | undefined, path: string, more: Partial<Waiting> = {}): Waiting[] =>
    count === undefined
      ? []
      : [
          {
            key,
            count,
            figure: formatNumber(count, locale),
            label: t(`today.items.${key}`),
            href: chosen ? `${path}${path.includes("?") ? "&" : "?"}chamber=${today.chamber.id}` : path,
            ...more,
          },
        ];
  const due = (day: string | null | undefined) =>
    day ? { note: t("today.oldestDue", { date: formatDate(day, locale) }) } : {};
  const isPast = (day: string | null | undefined) => !!day && new Date(day) < now;
  const next = visits?.next;
  return [
    ...line("overdue", files?.overdue, "/office/applications", { isLate: true, ...due(files?.oldestDue) }),
    ...line("late", orders?.late, "/office/orders", { isLate: true }),
    ...line("answered", files?.answered, "/office/applications"),
    ...line("fresh", files?.fresh, "/office/applications"),
    ...line("appeals", appeals?.open, "/office/appeals", {
      ...due(appeals?.oldestDue),
      isLate: isPast(appeals?.oldestDue),
    }),
    ...line("reports", reports?.open, "/office/reports", {
      ...(reports?.oldest
        ? { note: t("today.oldestSince", { date: formatDate(reports.oldest, locale) }) }
        : {}),
    }),
    ...line("visits", visits?.thisWeek, "/office/visits", {
      ...(next
        ? { note: t("today.visitsNote", { date: formatDate(next, locale), mine: visits?.mine ?? 0 }) }
        : {}),
    }),
    ...line("toPrint", cards?.toPrint, "/office/cards?tab=to_print"),
    ...line("toHandOver", cards?.toHandOver, "/office/cards?tab=to_hand_over"),
    ...line("toBring", orders?.toBring, "/office/orders"),
    ...line("pieces", pieces ?? undefined, "/office/pieces"),
    ...line("consents", consents ?? undefined, "/office/collections"),
    ...line("transfers", transfers ?? undefined, "/office/transfers"),
    ...line("planned", standing?.planned, "/office/artisans"),
    ...line("runningOut", cards?.runningOut, "/office/cards?tab=running_out"),
    ...line("endingSoon", standing?.endingSoon, "/office/artisans?expiring=1"),
  ];
}
