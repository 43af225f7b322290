import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { StatusPill } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { MyRecord } from "#features/register/queries/my-record.ts";
import { ownConsents } from "#features/register/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Agreements that only the counter can take back: without them there is no file to keep. */
const atTheCounter = ["processing", "assisted"] as const;

/** What a maker agreed to, each with its words, and the way to take it back or give it. */
export function MyConsents({ record, locale }: { record: MyRecord; locale: Locale }) {
  const t = useTranslations("register.record");
  const purposes = useTranslations("register.maker.purposes");
  const words = useTranslations("consents");
  const kept = atTheCounter.filter((purpose) => record.consents[purpose]);
  const since = (at: string | undefined) =>
    at && <p className="text-s text-encre-2">{t("agreedSince", { date: formatDate(at, locale) })}</p>;
  return (
    <ul className="flex flex-col gap-4">
      {ownConsents.map((purpose) => {
        const agreed = record.agreed[purpose];
        return (
          <Card as="li" key={purpose} className="flex flex-col gap-3">
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <h3 className="text-l">{purposes(purpose)}</h3>
              <StatusPill tone={agreed ? "verified" : "neutral"}>
                {t(agreed ? "agreed" : "notAgreed")}
              </StatusPill>
            </div>
            <p className="text-s">{words(purpose)}</p>
            {agreed && since(record.consents[purpose])}
            <div>
              <ButtonLink href={`/studio/record/consents/${purpose}?of=${record.id}`} tone="secondary">
                {t(agreed ? "withdraw" : "give")}
              </ButtonLink>
            </div>
          </Card>
        );
      })}
      {kept.map((purpose) => (
        <Card as="li" key={purpose} tone="plain" className="flex flex-col gap-3">
          <h3 className="text-l">{purposes(purpose)}</h3>
          <p className="text-s">{words(purpose)}</p>
          {since(record.consents[purpose])}
          <p className="text-s text-encre-2">{t("counter")}</p>
        </Card>
      ))}
    </ul>
  );
}
