import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { deadlineOf } from "#features/review/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const tones = { late: "danger", soon: "pending", calm: "neutral" } as const satisfies Record<
  string,
  PillTone
>;

/** How many days are left for an answer, or how many it is late: in words, with a sign, and the day itself. */
export function DueMark({ dueAt, now, locale }: { dueAt: string; now: Date; locale: Locale }) {
  const t = useTranslations("review.due");
  const { days, look } = deadlineOf(dueAt, now);
  const words = days < 0 ? t("late", { days: -days }) : days === 0 ? t("today") : t("left", { days });
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <StatusPill tone={tones[look]}>{words}</StatusPill>
      <When value={dueAt} locale={locale} style="short" className="text-s text-encre-2" />
    </span>
  );
}
