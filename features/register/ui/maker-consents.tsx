import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import type { ConsentPurpose } from "#features/consents/schema.ts";
import type { MakerFile } from "#features/register/queries/get-maker.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What a maker agreed to, and since when. */
export function MakerConsents({ consents, locale }: { consents: MakerFile["consents"]; locale: Locale }) {
  const t = useTranslations("register.maker");
  const given = Object.entries(consents) as [ConsentPurpose, string][];
  return (
    <section aria-labelledby="consents" className="flex flex-col gap-2">
      <h2 id="consents" className="text-l">
        {t("consents")}
      </h2>
      {given.length === 0 && <p className="text-s text-encre-2">{t("noConsents")}</p>}
      <ul className="flex flex-col gap-1">
        {given.map(([purpose, since]) => (
          <li key={purpose} className="flex flex-wrap justify-between gap-x-4">
            <span>{t(`purposes.${purpose}`)}</span>
            <span className="text-s text-encre-2">
              {t("consentSince", { date: formatDate(since, locale, "short") })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
