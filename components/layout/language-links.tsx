"use client";

import { useLocale } from "next-intl";
import type { MouseEvent } from "react";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { usePathname } from "#lib/i18n/navigation.ts";

const names: Record<Locale, { own: string; short: string }> = {
  ar: { own: "العربية", short: "ع" },
  fr: { own: "Français", short: "Fr" },
  en: { own: "English", short: "En" },
};

// The path is in the link from the start; the question part only the browser knows, and pages are cached without it.
function keepQuery(event: MouseEvent<HTMLAnchorElement>): void {
  event.currentTarget.search = window.location.search;
}

type LanguageLinksProps = { label: string; short?: boolean };

/** The same page in the other languages, each named in its own. A full page load: direction and fonts change. */
export function LanguageLinks({ label, short = false }: LanguageLinksProps) {
  const current = useLocale();
  const path = usePathname();
  const tail = path === "/" ? "" : path;
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
              onClick={keepQuery}
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
