import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { endDutyAction } from "#features/shipping/actions.ts";
import { dutyStateOn } from "#features/shipping/domain/duty-groups.ts";
import type { DutyRuleRow } from "#features/shipping/schema.ts";
import { countryName } from "#features/shipping/ui/country-name.ts";
import { DutyText } from "#features/shipping/ui/duty-text.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = {
  rule: DutyRuleRow;
  today: string;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** A charge on entry and the form that ends it. */
export function EndDutyView({ rule, today, sentences, locale }: ViewProps) {
  const t = useTranslations("shipping.duties");
  const hasEnded = dutyStateOn(rule, today) === "past";
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation/duties">{t("back")}</BackLink>}
        title={t("endTitle")}
        lead={hasEnded ? undefined : t("endLead")}
      />
      <Card as="section">
        <h2 className="mb-3 text-l">
          {t("destinations", {
            destination: rule.destination,
            name: countryName(rule.destination, locale),
          })}
        </h2>
        <DutyText rule={rule} today={today} mayRecord={false} locale={locale} />
      </Card>
      {hasEnded ? (
        <Notice>{t("alreadyEnded")}</Notice>
      ) : (
        <FieldsForm
          action={endDutyAction}
          start={newForm({ validUntil: today })}
          hidden={{ locale, ruleId: rule.id }}
          sentences={sentences}
          submit={t("endButton")}
          pending={t("ending")}
          tone="danger"
          fields={[
            { kind: "date", name: "validUntil", label: t("lastDay"), min: today },
            { kind: "confirm", name: "confirm", label: t("endConfirm") },
          ]}
        />
      )}
    </Container>
  );
}
