import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { setMakersAction } from "#features/team/actions.ts";
import type { PieceMakers } from "#features/team/queries/makers-of.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type MakersViewProps = {
  pieceId: string;
  makers: PieceMakers;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Where a manager says who made a piece. */
export function MakersView({ pieceId, makers, sentences, locale }: MakersViewProps) {
  const t = useTranslations("team.makers");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={
          <BackLink href={`/studio/pieces/${pieceId}`}>
            <Bilingual value={makers.title} locale={locale} />
          </BackLink>
        }
        title={t("title")}
        lead={t("lead")}
      />
      <FieldsForm
        action={setMakersAction}
        start={newForm({ makers: makers.people.filter(({ made }) => made).map(({ id }) => id) })}
        fields={[
          {
            ...{ kind: "checkboxes", name: "makers", label: t("who") },
            options: makers.people.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        hidden={{ pieceId, locale }}
        sentences={sentences}
        submit={t("submit")}
      />
      <div>
        <OnwardLink href={`/studio/team/shares?piece=${pieceId}`}>{t("shares")}</OnwardLink>
      </div>
    </Container>
  );
}
