import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { AwardFacts, FollowUpRow } from "#features/equipment/schema.ts";
import { PhotoFigure } from "#features/equipment/ui/photo.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** What was given on what terms, and how far it is. */
export function AwardList({ award, locale }: { award: AwardFacts; locale: Locale }) {
  const t = useTranslations("equipment");
  const date = (day: string) => formatDate(day, locale);
  const amount = formatMoney(award.copay, locale);
  const copay =
    award.copay.minor === 0
      ? t("award.copayNone")
      : award.copayPaidOn
        ? t("award.copayPaid", { amount, date: date(award.copayPaidOn) })
        : t("award.copayDue", { amount });
  const known = (term: string, value: ReactNode) => (value ? [{ term, value }] : []);
  const by = t(`by.${award.receivedBy ?? "signature"}`);
  const ended = award.endedOn && { date: date(award.endedOn), reason: award.endReason ?? "" };
  return (
    <SummaryList
      items={[
        { term: t("award.state"), value: t(`awardStates.${award.state}`) },
        { term: t("award.value"), value: <bdi>{formatMoney(award.value, locale)}</bdi> },
        { term: t("award.copay"), value: copay },
        ...known(t("award.supplier"), award.supplier),
        ...known(t("award.serial"), award.serial && <bdi dir="ltr">{award.serial}</bdi>),
        ...known(t("award.condition"), award.condition && t(`conditions.${award.condition}`)),
        ...known(t("award.deliveredOn"), award.deliveredOn && date(award.deliveredOn)),
        ...known(
          t("award.received"),
          award.receivedAt && t("award.receivedText", { date: date(award.receivedAt), by }),
        ),
        ...known(t("award.keepUntil"), award.keepUntil && date(award.keepUntil)),
        ...known(t("award.ended"), ended && t("award.endedText", ended)),
      ]}
    />
  );
}

type LooksProps = {
  looks: readonly FollowUpRow[];
  locale: Locale;
  act?: (look: FollowUpRow) => ReactNode;
};

/** Looks at what was given, with the artisan's photograph and sentence and what the officer made of them. */
export function LookList({ looks, locale, act }: LooksProps) {
  const t = useTranslations("equipment");
  if (looks.length === 0) return <p>{t("award.noLooks")}</p>;
  return (
    <ul className="flex flex-col gap-6">
      {looks.map((look) => (
        <li key={look.id} className="flex flex-col gap-3 border-s-2 border-line ps-4">
          <p className="font-[550]">
            {t(`award.lookStates.${look.state}`, { date: formatDate(look.dueOn, locale) })}
            {look.finding && ` · ${t(`findings.${look.finding}`)}`}
          </p>
          {look.sentence && <p dir="auto">{look.sentence}</p>}
          <PhotoFigure photo={look.photo} />
          {look.note && <p dir="auto">{look.note}</p>}
          {act?.(look)}
        </li>
      ))}
    </ul>
  );
}
