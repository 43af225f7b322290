import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { OwnLot } from "#features/materials/schema.ts";
import { Amount } from "#features/materials/ui/amount.tsx";
import { LotStatePill } from "#features/materials/ui/states.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { lots: readonly OwnLot[]; artisanId: string; locale: Locale };

/** The lots a maker has a part of. One that was called back says what to do. */
export function OwnLots({ lots, artisanId, locale }: Props) {
  const t = useTranslations("materials.studio");
  if (lots.length === 0) return <p className="max-w-text text-encre-2">{t("noLots")}</p>;
  return (
    <ul className="border-t border-line">
      {lots.map((lot) => (
        <li key={lot.shareId} className="flex flex-col gap-2 border-b border-line py-4">
          <p className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
            <span className="font-[550]">
              <Bilingual value={lot.material} locale={locale} /> · <bdi>{lot.number}</bdi>
            </span>
            <LotStatePill state={lot.state} />
          </p>
          <p className="text-s text-encre-2">
            <Amount milli={lot.quantityMilli} unit={lot.unit} locale={locale} />
            {" · "}
            {lot.receivedAt ? (
              <>
                {t("receivedOn")} <When value={lot.receivedAt} locale={locale} style="short" />
              </>
            ) : (
              t("notReceived")
            )}
          </p>
          {lot.state === "recalled" && (
            <Notice tone="danger" title={t("recalled")}>
              {lot.advice && <Bilingual value={lot.advice} locale={locale} as="p" />}
            </Notice>
          )}
          {!lot.receivedAt && lot.purchaseId && (
            <p>
              <TextLink href={`/studio/materials/${lot.purchaseId}?workshop=${artisanId}`}>
                {t("receive")}
              </TextLink>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
