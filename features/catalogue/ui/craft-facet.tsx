import { useTranslations } from "next-intl";
import { familyColour } from "#components/art/families.ts";
import { formatNumber } from "#components/format/number.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { CraftDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type CraftFacetProps = { crafts: readonly CraftDto[]; current?: string; locale: Locale };

const look =
  "target-slim flex items-center gap-2.5 py-1.5 underline-offset-4 hover:underline aria-[current=page]:font-semibold";

/** Crafts that have pieces, with their numbers, as links: the choice is in the address and works without a script. */
export function CraftFacet({ crafts, current, locale }: CraftFacetProps) {
  const t = useTranslations("catalogue.list");
  const links = (
    <ul>
      <li>
        <AppLink href="/pieces" aria-current={current ? undefined : "page"} className={look}>
          <span aria-hidden="true" className="size-2.5 rotate-45 border border-bord" />
          {t("allCrafts")}
        </AppLink>
      </li>
      {crafts.map((craft) => (
        <li key={craft.key}>
          <AppLink
            href={`/pieces?craft=${craft.key}`}
            aria-current={craft.key === current ? "page" : undefined}
            className={look}
          >
            <span
              aria-hidden="true"
              className="size-2.5 shrink-0 rotate-45"
              style={{ background: familyColour(craft.family).ink }}
            />
            <Bilingual value={craft.name} locale={locale} />
            <span className="ms-auto ps-3 text-s text-encre-2 tabular-nums">
              {formatNumber(craft.pieces, locale)}
            </span>
          </AppLink>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <nav aria-label={t("filter")} className="max-lg:hidden">
        <h2 className="mb-2 text-l">{t("craft")}</h2>
        {links}
      </nav>
      <nav aria-label={t("filter")} className="lg:hidden">
        <Disclosure summary={t("filter")}>{links}</Disclosure>
      </nav>
    </>
  );
}
