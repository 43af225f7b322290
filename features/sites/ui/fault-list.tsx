import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { FaultRow } from "#features/sites/tenancy-schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

const tones: Readonly<Record<FaultRow["state"], PillTone>> = {
  reported: "pending",
  accepted: "info",
  done: "verified",
  refused: "revoked",
};

type Props = {
  faults: readonly FaultRow[];
  /** Where an officer answers one that is open; absent for the maker who reads. */
  href?: (fault: FaultRow) => string;
  locale: Locale;
};

/** What is broken, what was answered, and what the repair cost. */
export function FaultList({ faults, href, locale }: Props) {
  const t = useTranslations("sites");
  return (
    <ul className="flex flex-col gap-5">
      {faults.map((fault) => {
        const date = formatDate(fault.createdAt, locale);
        const isOpen = fault.state === "reported" || fault.state === "accepted";
        return (
          <li key={fault.id} className="flex flex-col gap-1 border-s-2 border-line ps-4">
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <strong>
                <bdi>{fault.unitCode}</bdi> <Bilingual value={fault.unitName} locale={locale} />
              </strong>
              <StatusPill tone={tones[fault.state]}>{t(`faultStates.${fault.state}`)}</StatusPill>
            </p>
            <p dir="auto" className="whitespace-pre-line">
              {fault.note}
            </p>
            <p className="text-s text-encre-2">
              {fault.artisanName
                ? t("office.reportedBy", { name: pick(fault.artisanName, locale).text, date })
                : t("office.notedOn", { date })}
            </p>
            {fault.answer && (
              <p dir="auto" className="text-s">
                {fault.answer}
              </p>
            )}
            {fault.cost && <p>{t("office.costText", { amount: formatMoney(fault.cost, locale) })}</p>}
            {href && isOpen && (
              <p>
                <TextLink href={href(fault)}>
                  {t("office.answerFault")} <span className="sr-only">{fault.unitCode}</span>
                </TextLink>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
