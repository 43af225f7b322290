import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { BackLink } from "#components/ui/link.tsx";
import type { CollectionZone } from "#features/collections/zones.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

type Props = { id: Id<"collection">; zone: CollectionZone; locale: Locale };

/** Above a page as it would be: that nobody else sees it, and the way to it in the other languages. */
export function PreviewBar({ id, zone, locale }: Props) {
  const t = useTranslations("collections.preview");
  const languages = useTranslations("collections.languages");
  return (
    <div className="border-b border-line bg-sable py-3">
      <Container className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <BackLink href={`/${zone}/collections/${id}`}>{t("back")}</BackLink>
        <p>{t("lead")}</p>
        <ul className="flex flex-wrap gap-4">
          {locales.map((lang) => (
            <li key={lang}>
              <AppLink
                plain
                href={`/${lang}/${zone}/collections/${id}/preview`}
                className="target-slim inline-flex items-center underline"
                aria-current={lang === locale ? "page" : undefined}
                lang={lang}
              >
                {languages(lang)}
              </AppLink>
            </li>
          ))}
        </ul>
      </Container>
    </div>
  );
}
