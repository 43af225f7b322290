import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ConsentPurpose } from "#features/consents/schema.ts";
import type { MakerFile } from "#features/register/queries/get-maker.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What a maker agreed to, and since when. */
export function MakerConsents({ consents, locale }: { consents: MakerFile["consents"]; locale: Locale }) {
  const t = useTranslations("register.maker");
  const given = Object.entries(consents) as [ConsentPurpose, string][];
  return (
    <section aria-labelledby="consents" className="flex flex-col gap-3">
      <h2 id="consents" className="text-l">
        {t("consents")}
      </h2>
      {given.length === 0 && <p className="text-s text-encre-2">{t("noConsents")}</p>}
      {given.length > 0 && (
        <SummaryList
          items={given.map(([purpose, since]) => ({
            term: t(`purposes.${purpose}`),
            value: t("consentSince", { date: formatDate(since, locale) }),
          }))}
        />
      )}
    </section>
  );
}
