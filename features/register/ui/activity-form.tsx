import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { recordActivityAction } from "#features/register/actions.ts";
import type { MakerFile } from "#features/register/queries/get-maker.ts";
import { activityKinds } from "#features/register/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ActivityFormProps = {
  maker: Pick<MakerFile, "id" | "name">;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What an officer adds to a maker's path. */
export function ActivityForm({ maker, sentences, locale }: ActivityFormProps) {
  const t = useTranslations("register.activity");
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={
          <BackLink href={`/office/artisans/${maker.id}`}>{isolate(pick(maker.name, locale).text)}</BackLink>
        }
        title={t("title")}
        lead={t("lead")}
      />
      <FieldsForm
        action={recordActivityAction}
        start={newForm()}
        hidden={{ artisanId: maker.id, locale }}
        sentences={sentences}
        submit={t("submit")}
        fields={[
          {
            kind: "radio",
            name: "kind",
            label: t("kind"),
            options: activityKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
          { kind: "text", name: "title", label: t("titleField"), maxLength: 160 },
          { kind: "date", name: "happenedOn", label: t("happenedOn") },
          { kind: "text", name: "source", label: t("source"), hint: t("sourceHint"), maxLength: 200 },
          { kind: "textarea", name: "detail", label: t("detail"), optional: true, maxLength: 2000 },
        ]}
      />
    </Container>
  );
}
