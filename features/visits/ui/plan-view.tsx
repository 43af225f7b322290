import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { planVisitAction } from "#features/visits/actions.ts";
import type { OfficerChoice, SubjectVisits } from "#features/visits/schema.ts";
import { visitSentences } from "#features/visits/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type PlanViewProps = {
  subject: SubjectVisits;
  officers: readonly OfficerChoice[];
  /** Who plans: chosen first. */
  me: string;
  today: string;
  back: string;
  locale: Locale;
};

/** Plans a visit to a workshop: a day, an hour, and who goes. */
export function PlanView({ subject, officers, me, today, back, locale }: PlanViewProps) {
  const t = useTranslations("visits");
  // Every half hour of the working day: chosen with one finger, and in any browser.
  const times = Array.from({ length: 23 }, (_, n) => {
    const minutes = 8 * 60 + n * 30;
    const text = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${minutes % 60 === 0 ? "00" : "30"}`;
    return { value: text, label: text };
  });
  return (
    <Container width="form" className="flex flex-col gap-6 pb-16">
      <PageHeader
        eyebrow={<BackLink href={back}>{t("plan.back")}</BackLink>}
        title={t("plan.title")}
        lead={t("plan.lead")}
      >
        <p className="font-[550]">
          <Bilingual value={subject.name} locale={locale} />{" "}
          {subject.number && <bdi dir="ltr">{subject.number}</bdi>}
        </p>
      </PageHeader>
      {subject.hindrance ? (
        <Notice tone="info" title={t("plan.not")}>
          <p>{t(`hindrances.${subject.hindrance}`)}</p>
        </Notice>
      ) : (
        <FieldsForm
          action={planVisitAction}
          start={newForm({ officerId: me, time: "10:00" })}
          hidden={{ subjectId: subject.subjectId, locale }}
          sentences={visitSentences(locale)}
          submit={t("plan.submit")}
          pending={t("plan.saving")}
          block
          fields={[
            { kind: "date", name: "day", label: t("plan.day"), min: today },
            { kind: "select", name: "time", label: t("plan.time"), options: times },
            {
              ...{ kind: "select", name: "officerId", label: t("plan.officer") },
              options: officers.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]}
        />
      )}
    </Container>
  );
}
