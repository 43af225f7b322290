import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { recordTariffAction } from "#features/shipping/actions.ts";
import { deliveryServices, type Tariff } from "#features/shipping/domain/tariffs.ts";
import { writeSteps } from "#features/shipping/read-steps.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { deliveryZones } from "#lib/places/countries.ts";

type ViewProps = {
  /** Zone and service to begin with, and the tariff that holds there: a new one seldom changes everything. */
  zone: string;
  service: string;
  current: Tariff | null;
  today: string;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** A new tariff as one form; the steps are a small table of text, typed or pasted from the carrier's. */
export function NewTariffView({ zone, service, current, today, sentences, locale }: ViewProps) {
  const t = useTranslations("shipping");
  const steps = current
    ? writeSteps(current.steps.map(({ upToGrams, price }) => ({ upToGrams, priceMinor: price.minor })))
    : "";
  const transitDays = current?.steps[0] ? String(current.steps[0].transitDays) : "";
  const fields: FieldSpec[] = [
    {
      ...{ kind: "radio", name: "zone", label: t("delivery.zone"), columns: 3 },
      options: deliveryZones.map((value) => ({ value, label: t(`zones.${value}`) })),
    },
    {
      ...{ kind: "radio", name: "service", label: t("delivery.service"), columns: 2 },
      options: deliveryServices.map((value) => ({ value, label: t(`services.${value}`) })),
    },
    {
      ...{ kind: "text", name: "carrier", label: t("delivery.carrier"), hint: t("delivery.carrierHint") },
      maxLength: 60,
    },
    {
      ...{ kind: "date", name: "validFrom", label: t("delivery.validFrom"), min: today },
      hint: t("delivery.validFromHint"),
    },
    {
      ...{ kind: "text", name: "transitDays", label: t("delivery.transitDays") },
      ...{ dir: "ltr", width: "s", maxLength: 2 },
    },
    {
      ...{ kind: "textarea", name: "steps", label: t("delivery.stepsLabel"), hint: t("delivery.stepsHint") },
      ...{ rows: 10, maxLength: 4000 },
    },
    {
      ...{ kind: "text", name: "source", label: t("delivery.source"), hint: t("delivery.sourceHint") },
      maxLength: 500,
    },
    { kind: "confirm", name: "confirm", label: t("delivery.confirm") },
  ];
  const known = { zone, service, carrier: current?.carrier ?? "", validFrom: today, transitDays, steps };
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation/delivery">{t("delivery.back")}</BackLink>}
        title={t("delivery.newTitle")}
        lead={t("delivery.newLead")}
      />
      <FieldsForm
        action={recordTariffAction}
        start={newForm(known)}
        hidden={{ locale }}
        sentences={sentences}
        submit={t("delivery.record")}
        pending={t("delivery.recording")}
        fields={fields}
      />
    </Container>
  );
}
