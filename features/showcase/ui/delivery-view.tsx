import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { noted } from "#components/format/noted.tsx";
import { formatWeight } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { TariffDto } from "#features/showcase/schema.ts";
import { DocumentView } from "#features/showcase/ui/document-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const sections = ["when", "abroad", "limits"] as const;

type DeliveryViewProps = { tariffs: readonly TariffDto[]; locale: Locale };

/** What delivery costs and how long it takes, from the recorded tariff; what is not known is not said. */
export function DeliveryView({ tariffs, locale }: DeliveryViewProps) {
  const t = useTranslations("showcase.delivery");
  return (
    <DocumentView
      title={t("title")}
      lead={t("lead")}
      locale={locale}
      demonstration={false}
      sections={[
        {
          id: "tariff",
          title: t("tariff"),
          content: tariffs.length === 0 ? <p>{t("none")}</p> : <Tariffs tariffs={tariffs} locale={locale} />,
        },
        ...sections.map((id) => ({ id, title: t(`${id}.title`), text: t(`${id}.text`) })),
      ]}
    />
  );
}

/** Weights downwards, zones across. */
function Tariffs({ tariffs, locale }: DeliveryViewProps) {
  const t = useTranslations("showcase.delivery");
  const weights = [
    ...new Set(tariffs.flatMap(({ steps }) => steps.map(({ upToGrams }) => upToGrams))),
  ].toSorted((a, b) => a - b);
  return (
    <div className="flex flex-col gap-4">
      <DataTable
        caption={t("caption")}
        captionHidden
        columns={[
          { key: "weight", label: t("upTo"), rowHeader: true },
          ...tariffs.map(({ zone }) => ({ key: zone, label: t(`zone.${zone}`), align: "end" as const })),
        ]}
        rows={weights.map((grams) => ({
          id: String(grams),
          cells: {
            weight: <bdi>{formatWeight(grams, locale)}</bdi>,
            ...Object.fromEntries(
              tariffs.map(({ zone, steps }) => {
                const step = steps.find(({ upToGrams }) => upToGrams === grams);
                return [zone, step ? <Price key={zone} value={step.price} locale={locale} /> : "–"];
              }),
            ),
          },
        }))}
      />
      <ul className="flex flex-col gap-1 text-s text-encre-2">
        {tariffs.map((tariff) => (
          <li key={tariff.zone}>
            <span className="font-[550] text-encre">{t(`zone.${tariff.zone}`)}</span>
            {" · "}
            {t("days", { n: tariff.transitDays })}
            {" · "}
            {t.rich("source", {
              date: formatDate(tariff.validFrom, locale),
              text: tariff.sources.join(" · "),
              source: noted,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
