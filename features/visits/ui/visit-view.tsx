import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { cancelVisitAction } from "#features/visits/actions.ts";
import type { VisitOf } from "#features/visits/schema.ts";
import { PhotoPart } from "#features/visits/ui/photo-part.tsx";
import { ReportForm } from "#features/visits/ui/report-form.tsx";
import { VisitReport } from "#features/visits/ui/visit-report.tsx";
import { WayForm } from "#features/visits/ui/way-form.tsx";
import { visitSentences } from "#features/visits/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type VisitViewProps = {
  visit: VisitOf;
  done: string | undefined;
  problem: string | undefined;
  locale: Locale;
};

/** A visit on the phone of whoever makes it: the way first, then photographs, then the report. Afterwards: what was found. */
export function VisitView({ visit, done, problem, locale }: VisitViewProps) {
  const t = useTranslations("visits");
  const path = visit.subjectId.startsWith("apl_") ? "applications" : "artisans";
  const sentences = visitSentences(locale);
  const said = done === "planned" || done === "reported" ? done : null;
  return (
    <Container width="form" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office/visits">{t("view.back")}</BackLink>}
        title={<Bilingual value={visit.name} locale={locale} />}
      >
        <p className="text-l font-[550]">{formatDate(visit.plannedFor, locale, "dateTime")}</p>
        <p>
          <Bilingual value={visit.town} locale={locale} />{" "}
          {visit.number && <bdi dir="ltr">{visit.number}</bdi>} · {visit.officer.name}
        </p>
        <OnwardLink href={`/office/${path}/${visit.subjectId}`}>{t("view.openIt")}</OnwardLink>
      </PageHeader>
      {said && <Notice tone="success" role="status" title={t(`view.${said}`)} />}
      {visit.state === "planned" ? (
        <ClientMessages locale={locale} namespaces={["visits"]}>
          <WayForm visitId={visit.id} locale={locale} />
          <PhotoPart
            {...{ visitId: visit.id, photos: visit.photos, problem: problem ?? null, sentences, locale }}
          />
          <ReportForm visitId={visit.id} sentences={sentences} locale={locale} />
          <Disclosure summary={t("view.cancelTitle")} className="border-t">
            <form action={cancelVisitAction} className="flex flex-col items-start gap-3">
              <p>{t("view.cancelText")}</p>
              <input type="hidden" name="visitId" value={visit.id} />
              <input type="hidden" name="locale" value={locale} />
              <SubmitButton tone="danger">{t("view.cancel")}</SubmitButton>
            </form>
          </Disclosure>
        </ClientMessages>
      ) : (
        <VisitReport visit={visit} locale={locale} />
      )}
    </Container>
  );
}
