import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { operatorFields } from "#features/provenance/ui/witness-fields.ts";
import { registerWitnessAction } from "#features/provenance/witness-actions.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type NewWitnessProps = { sentences: Readonly<Record<string, string>>; locale: Locale };

/** Registers somebody outside whose signatures under the log are counted from then on. */
export function NewWitnessView({ sentences, locale }: NewWitnessProps) {
  const t = useTranslations("provenance.witness");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation/transparency">{t("back")}</BackLink>}
        title={t("newTitle")}
        lead={t("newLead")}
      />
      <Notice title={t("whoTitle")}>{t("who")}</Notice>
      <FieldsForm
        action={registerWitnessAction}
        start={newForm()}
        fields={[
          { kind: "textarea", name: "key", label: t("key"), hint: t("keyHint"), rows: 3, maxLength: 320 },
          ...operatorFields((key) => t(key)),
        ]}
        hidden={{ locale }}
        sentences={sentences}
        submit={t("register")}
      />
    </Container>
  );
}
