import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { bodyOffices } from "#features/bodies/schema.ts";
import { callAction } from "#features/elections/actions.ts";
import type { OfficeElections } from "#features/elections/queries/office-elections.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type CallViewProps = {
  office: OfficeElections;
  zone: "office" | "federation";
  today: string;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Calls the election of an office. */
export function CallView({ office, zone, today, sentences, locale }: CallViewProps) {
  const t = useTranslations("elections");
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/elections`}>{t("title")}</BackLink>}
        title={t("call")}
        lead={t("callLead")}
      />
      {office.bodies.length === 0 ? (
        <Notice tone="warning">{t("noBody")}</Notice>
      ) : (
        <FieldsForm
          action={callAction}
          start={newForm({ opensOn: today, bodyId: office.bodies[0]?.id ?? "", office: "president" })}
          hidden={{ locale, zone }}
          sentences={sentences}
          submit={t("callSubmit")}
          fields={[
            {
              kind: "select",
              name: "bodyId",
              label: t("body"),
              options: office.bodies.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
            },
            {
              kind: "select",
              name: "office",
              label: t("office"),
              options: bodyOffices.map((value) => ({ value, label: t(`offices.${value}`) })),
            },
            { kind: "date", name: "opensOn", label: t("opensOn"), min: today },
            { kind: "date", name: "closesOn", label: t("closesOn"), hint: t("closesOnHint"), min: today },
            {
              kind: "date",
              name: "termEndsOn",
              label: t("termEndsOn"),
              hint: t("termHint"),
              optional: true,
              min: today,
            },
          ]}
        />
      )}
    </Container>
  );
}
