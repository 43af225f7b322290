import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { WorkPage } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { CallChoices } from "#features/equipment/index.ts";
import type { CallFacts } from "#features/equipment/schema.ts";
import { PhasePill } from "#features/equipment/ui/call-parts.tsx";
import { CallForm } from "#features/equipment/ui/forms.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { calls: readonly CallFacts[]; chamberId: string; locale: Locale };

/** The calls of a chamber. */
export function OfficeCalls({ calls, chamberId, locale }: Props) {
  const t = useTranslations("equipment");
  const date = (day: string) => formatDate(day, locale, "short");
  return (
    <WorkPage title={t("office.title")} lead={t("office.lead")}>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <ButtonLink href={`/office/equipment/new?chamber=${chamberId}`}>{t("office.new")}</ButtonLink>
        <TextLink href={`/office/equipment/looks?chamber=${chamberId}`} className="target">
          {t("office.looks")}
        </TextLink>
      </div>
      {calls.length === 0 ? (
        <EmptyState title={t("office.emptyTitle")}>{t("office.emptyText")}</EmptyState>
      ) : (
        <ul className="grid items-stretch gap-4 md:grid-cols-2">
          {calls.map((call) => (
            <Card as="li" key={call.id} className="flex flex-col gap-3">
              <PhasePill phase={call.phase} />
              <h2 className="text-xl">
                <TextLink href={`/office/equipment/${call.id}`}>
                  <Bilingual value={call.title} locale={locale} />
                </TextLink>
              </h2>
              <p>{t("days", { from: date(call.opensOn), to: date(call.closesOn) })}</p>
            </Card>
          ))}
        </ul>
      )}
    </WorkPage>
  );
}

type NewProps = { chamberId: string; choices: CallChoices; today: string; locale: Locale };

/** A call that is to be written. */
export function NewCall(props: NewProps) {
  const t = useTranslations("equipment");
  return (
    <WorkPage
      back={{ href: "/office/equipment", label: t("back") }}
      title={t("office.new")}
      lead={t("office.emptyText")}
      width="form"
    >
      <CallForm call={null} {...props} />
    </WorkPage>
  );
}
