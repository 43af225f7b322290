"use client";

import { usePathname } from "next/navigation";
import { type Locale, locales } from "#lib/i18n/locales.ts";

const names: Record<Locale, { own: string; short: string }> = {
  ar: { own: "العربية", short: "ع" },
  fr: { own: "Français", short: "Fr" },
  en: { own: "English", short: "En" },
};

type LanguageLinksProps = { current: Locale; label: string; short?: boolean };

/**
 * The same page in the other languages, each named in its own. A full page load: direction and fonts change. A client component
 * for the address alone, like NavLink. The question part of the address is added by language-script.ts when a link is pressed.
 */
export function LanguageLinks({ current, label, short = false }: LanguageLinksProps) {
  const tail = usePathname().replace(/^\/[a-z]{2}(?=\/|$)/, "");
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap items-center">
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={`/${locale}${tail}`}
              hrefLang={locale}
              lang={locale}
              dir={locale === "ar" ? "rtl" : "ltr"}
              rel="alternate"
              aria-current={locale === current ? "true" : undefined}
              className="target inline-flex min-w-11 items-center justify-center px-2 system-face underline-offset-8 decoration-2 hover:underline aria-[current=true]:font-semibold aria-[current=true]:underline"
            >
              {short ? (
                <>
                  <span aria-hidden="true" className="sm:hidden">
                    {names[locale].short}
                  </span>
                  <span className="max-sm:sr-only">{names[locale].own}</span>
                </>
              ) : (
                names[locale].own
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
