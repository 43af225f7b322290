import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { addMemberAction } from "#features/team/actions.ts";
import { contactFields, roleField } from "#features/team/ui/team-fields.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type AddViewProps = { artisanId: string; sentences: Readonly<Record<string, string>>; locale: Locale };

/** Where a manager writes somebody down, and sends them a code where there is a way to them. */
export function AddView({ artisanId, sentences, locale }: AddViewProps) {
  const t = useTranslations("team");
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/studio/team?workshop=${artisanId}`}>{t("title")}</BackLink>}
        title={t("add")}
        lead={t("addLead")}
      />
      <FieldsForm
        action={addMemberAction}
        start={newForm({ role: "maker", language: locale })}
        fields={[
          { kind: "text", name: "name", label: t("name"), maxLength: 80 },
          roleField(t),
          ...contactFields(t, true),
        ]}
        hidden={{ artisanId, locale }}
        sentences={sentences}
        submit={t("addSubmit")}
        pending={t("pending")}
      />
    </Container>
  );
}
