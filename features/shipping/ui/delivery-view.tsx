import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { deliveryServices, type Tariff, tariffHistory } from "#features/shipping/domain/tariffs.ts";
import { TariffCard } from "#features/shipping/ui/tariff-card.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { deliveryZones } from "#lib/places/countries.ts";

type ViewProps = { tariffs: readonly Tariff[]; mayRecord: boolean; done: boolean; locale: Locale };

/** What delivery costs: each zone's services with the tariff that holds, what comes and what held before. */
export function DeliveryView({ tariffs, mayRecord, done, locale }: ViewProps) {
  const t = useTranslations("shipping");
  const today = dayInMorocco(now());
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader eyebrow={t("delivery.federation")} title={t("delivery.title")} lead={t("delivery.lead")}>
        {mayRecord && (
          <div>
            <ButtonLink href="/federation/delivery/new">{t("delivery.recordNew")}</ButtonLink>
          </div>
        )}
      </PageHeader>
      {done && (
        <Notice tone="success" role="status">
          {t("delivery.done")}
        </Notice>
      )}
      {deliveryZones.map((zone) => (
        <section key={zone} className="flex flex-col gap-4" aria-labelledby={`zone-${zone}`}>
          <h2 id={`zone-${zone}`} className="text-xl">
            {t(`zones.${zone}`)}
          </h2>
          <div className="grid items-start gap-4 lg:grid-cols-2">
            {deliveryServices.map((service) => (
              <TariffCard
                key={service}
                history={tariffHistory(tariffs, { zone, service }, today)}
                mayRecord={mayRecord}
                locale={locale}
              />
            ))}
          </div>
        </section>
      ))}
      <p className="max-w-text text-s text-encre-2">{t("delivery.heavier")}</p>
    </Container>
  );
}
