import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { recordDutyAction } from "#features/shipping/actions.ts";
import { dutyDestinations, dutyKinds } from "#features/shipping/schema.ts";
import { countryName } from "#features/shipping/ui/country-name.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { currencies } from "#lib/money/money.ts";

type ViewProps = { today: string; sentences: Readonly<Record<string, string>>; locale: Locale };

/** A new charge on entry as one form. */
export function NewDutyView({ today, sentences, locale }: ViewProps) {
  const t = useTranslations("shipping.duties");
  const small = { kind: "text", dir: "ltr", width: "s", maxLength: 12 } as const;
  const destinations = dutyDestinations.map((destination) => ({
    value: destination,
    label: t("destinations", { destination, name: countryName(destination, locale) }),
  }));
  const fields: FieldSpec[] = [
    { kind: "select", name: "destination", label: t("destination"), options: destinations },
    {
      ...{ kind: "radio", name: "kind", label: t("kind") },
      options: dutyKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    { ...small, name: "figure", label: t("figure"), hint: t("figureHint") },
    {
      ...{ kind: "select", name: "currency", label: t("currency") },
      options: currencies.map((value) => ({ value, label: value })),
    },
    { ...small, name: "hsPrefix", label: t("hsPrefix"), hint: t("hsHint"), optional: true },
    { ...small, name: "origin", label: t("origin"), hint: t("originHint"), optional: true },
    { ...small, name: "over", label: t("over"), optional: true },
    { ...small, name: "upTo", label: t("upToValue"), optional: true },
    { kind: "date", name: "validFrom", label: t("validFrom"), hint: t("validFromHint"), min: today },
    { kind: "confirm", name: "isPrepayable", label: t("isPrepayable") },
    { kind: "text", name: "source", label: t("source"), hint: t("sourceHint"), maxLength: 500 },
    { kind: "confirm", name: "confirm", label: t("confirm") },
  ];
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation/duties">{t("back")}</BackLink>}
        title={t("newTitle")}
        lead={t("newLead")}
      />
      <FieldsForm
        action={recordDutyAction}
        start={newForm({ destination: "EU", kind: "duty_percent", currency: "EUR", validFrom: today })}
        hidden={{ locale }}
        sentences={sentences}
        submit={t("record")}
        pending={t("recording")}
        fields={fields}
      />
    </Container>
  );
}
