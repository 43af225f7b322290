import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { Tariff, TariffHistory } from "#features/shipping/domain/tariffs.ts";
import { useCarrierName } from "#features/shipping/ui/carrier-name.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type CardProps = { history: TariffHistory; mayRecord: boolean; locale: Locale };

/** One service in one zone: the tariff that holds, and every other that was recorded. */
export function TariffCard({ history, mayRecord, locale }: CardProps) {
  const t = useTranslations("shipping");
  const { zone, service, now, coming, past } = history;
  const others = [...coming, ...past];
  return (
    <Card as="article" className="flex flex-col gap-4">
      <h3 className="text-l">{t(`services.${service}`)}</h3>
      {now ? (
        <TariffText tariff={now} locale={locale} />
      ) : (
        <p className="text-encre-2">{t("delivery.none")}</p>
      )}
      {others.length > 0 && (
        <Disclosure summary={t("delivery.history", { n: others.length })}>
          <div className="flex flex-col gap-8">
            {others.map((tariff) => (
              <TariffText key={tariff.recordedAt + tariff.validFrom} tariff={tariff} locale={locale} />
            ))}
          </div>
        </Disclosure>
      )}
      {mayRecord && (
        <p>
          <TextLink href={`/federation/delivery/new?zone=${zone}&service=${service}`}>
            {t("delivery.recordNew")}
          </TextLink>
        </p>
      )}
    </Card>
  );
}

function TariffText({ tariff, locale }: { tariff: Tariff; locale: Locale }) {
  const t = useTranslations("shipping");
  const carrier = useCarrierName()(tariff.carrier);
  const days = Math.max(...tariff.steps.map((step) => step.transitDays));
  const weight = (grams: number) =>
    grams < 1000
      ? t("delivery.grams", { n: formatNumber(grams, locale) })
      : t("delivery.kilos", { n: formatNumber(grams / 1000, locale) });
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap gap-x-3 gap-y-1">
        <span>{t("delivery.by", { carrier })}</span>
        <span>{t("delivery.days", { n: days })}</span>
        {tariff.isDemonstration && <StatusPill tone="pending">{t("delivery.demonstration")}</StatusPill>}
      </p>
      <DataTable
        captionHidden
        caption={t("delivery.steps", {
          service: t(`services.${tariff.service}`),
          zone: t(`zones.${tariff.zone}`),
        })}
        columns={[
          { key: "upTo", label: t("delivery.upTo"), rowHeader: true },
          { key: "price", label: t("delivery.price"), align: "end" },
        ]}
        rows={tariff.steps.map((step) => ({
          id: String(step.upToGrams),
          cells: { upTo: weight(step.upToGrams), price: <Price value={step.price} locale={locale} /> },
        }))}
      />
      <p className="text-s text-encre-2">
        {t("delivery.since")} <When value={tariff.validFrom} locale={locale} />
      </p>
      <p className="text-s text-encre-2">
        {t("delivery.source")} · <bdi className="break-words">{tariff.source}</bdi>
      </p>
    </div>
  );
}
