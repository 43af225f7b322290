import { useTranslations } from "next-intl";
import { currencyMark } from "#components/format/money.ts";
import { headerLinkClass } from "#components/layout/header-look.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { countryOptions } from "#lib/places/country-names.ts";
import { visitorCurrencies } from "#lib/places/visitor.ts";

/**
 * Where parcels go and in which currency prices are shown, chosen once. A plain form: with a script the choice shows at
 * once, without one the server keeps it and leads back. The first options are what holds without a choice.
 */
export function VisitorMenu({ locale }: { locale: Locale }) {
  const t = useTranslations("pricing.visitor");
  const countries = countryOptions(locale);
  const marks = Object.fromEntries(
    visitorCurrencies.map((value) => [`data-${value.toLowerCase()}`, currencyMark(value, locale)]),
  );
  return (
    <details className="group/visitor relative">
      <summary
        id="visitor"
        className={`${headerLinkClass} list-none text-s [&::-webkit-details-marker]:hidden`}
      >
        <Icon name="truck" size={20} />
        <span className="sr-only">{t("label")}: </span>
        {/* What holds without a choice; the visitor's script writes theirs over it before the first paint. One piece of text:
            of several, React would miss those that the script has put into one. */}
        <bdi id="visitor-now" suppressHydrationWarning {...marks}>
          {`${countries[0]?.label} · ${currencyMark("MAD", locale)}`}
        </bdi>
        <Icon name="chevron-down" size={18} className="group-open/visitor:rotate-180" />
      </summary>
      <form
        id="visitor-form"
        method="post"
        action="/api/visitor"
        className="absolute start-0 top-full z-10 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-4 border border-encre bg-chaux p-4"
      >
        <input type="hidden" name="locale" value={locale} />
        <Select
          id="visitor-destination"
          name="destination"
          label={t("destination")}
          options={countries}
          autoComplete="off"
        />
        <Select
          id="visitor-currency"
          name="currency"
          label={t("currency")}
          hint={t("currencyHint")}
          options={visitorCurrencies.map((value) => ({ value, label: t(`currencies.${value}`) }))}
          autoComplete="off"
        />
        <Button type="submit" block>
          {t("apply")}
        </Button>
        <noscript>
          <p className="text-s text-encre-2">{t("noScript")}</p>
        </noscript>
      </form>
    </details>
  );
}
