import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ProgrammeDto } from "#features/training/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Shown = Pick<ProgrammeDto, "kind" | "summary" | "prerequisites" | "hours" | "isDemonstration">;
type Props = { programme: Shown; locale: Locale };

/** What a programme is, how long it takes and what it asks for. */
export function ProgrammeFacts({ programme, locale }: Props) {
  const t = useTranslations("training");
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-s text-encre-2">
        <span>{t(`kinds.${programme.kind}`)}</span>
        {programme.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
      </p>
      <Bilingual as="p" value={programme.summary} locale={locale} />
      <SummaryList
        items={[
          { term: t("hours"), value: t("hoursValue", { count: programme.hours }) },
          {
            term: t("prerequisites"),
            value: <Bilingual value={programme.prerequisites} locale={locale} />,
          },
        ]}
      />
    </>
  );
}
