import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { closeWorkshopAction, reopenWorkshopAction } from "#features/listing/closure-actions.ts";
import { studioPath } from "#features/listing/paths.ts";
import { type Outcome, OutcomeNotice } from "#features/listing/ui/outcome.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

type Workshop = {
  id: string;
  name: LocalizedText;
  closures: readonly { id: string; from: string; until: string }[];
};

type ViewProps = {
  workshops: readonly Workshop[];
  sentences: Readonly<Record<string, string>>;
  outcome: Outcome;
  today: string;
  locale: Locale;
};

/** The days on which a workshop does not work, and a form for more. What buyers are promised counts them. */
export function ClosuresView({ workshops, sentences, outcome, today, locale }: ViewProps) {
  const t = useTranslations("listing.closures");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={studioPath}>{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      <OutcomeNotice {...outcome} sentences={sentences} />
      {workshops.map((workshop) => (
        <section key={workshop.id} className="flex flex-col gap-6">
          {workshops.length > 1 && <h2 className="text-xl">{pick(workshop.name, locale).text}</h2>}
          {workshop.closures.length === 0 ? <p>{t("none")}</p> : <Days workshop={workshop} locale={locale} />}
          <FieldsForm
            action={closeWorkshopAction}
            start={newForm()}
            hidden={{ artisanId: workshop.id, locale }}
            sentences={sentences}
            submit={t("close")}
            fields={[
              { kind: "date", name: "from", label: t("from"), min: today },
              { kind: "date", name: "until", label: t("until"), hint: t("untilHint"), min: today },
            ]}
          />
        </section>
      ))}
    </Container>
  );
}

function Days({ workshop, locale }: { workshop: Workshop; locale: Locale }) {
  const t = useTranslations("listing.closures");
  return (
    <ul className="border-t border-line">
      {workshop.closures.map(({ id, from, until }) => {
        const days = t("days", { from: formatDate(from, locale), until: formatDate(until, locale) });
        return (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-3"
          >
            <span>{days}</span>
            <form action={reopenWorkshopAction}>
              <input type="hidden" name="artisanId" value={workshop.id} />
              <input type="hidden" name="closureId" value={id} />
              <input type="hidden" name="locale" value={locale} />
              <SubmitButton tone="secondary">
                {t("reopen")}
                <span className="sr-only">: {days}</span>
              </SubmitButton>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
