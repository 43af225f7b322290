import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import type { SuggestionDto } from "#features/search/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type SuggestedLinksProps = { suggestions: readonly SuggestionDto[]; locale: Locale };

/** The suggestions of the search box as links, for those whose browser runs no script. */
export function SuggestedLinks({ suggestions, locale }: SuggestedLinksProps) {
  const t = useTranslations("search");
  const shown = suggestions.filter(({ kind }) => kind !== "piece");
  if (shown.length === 0) return null;
  return (
    <nav aria-label={t("box.suggestions")}>
      <ul className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {shown.map(({ kind, text, lang, href }) => (
          <li key={href}>
            <AppLink plain href={href} className="target-slim inline-flex items-center gap-1.5 underline">
              <bdi lang={lang === locale ? undefined : lang}>{text}</bdi>
              <span className="text-s text-encre-2">{t(`kind.${kind}`)}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
