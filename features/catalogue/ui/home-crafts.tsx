import { useTranslations } from "next-intl";
import { familyColour } from "#components/art/families.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { familiesOf } from "#features/catalogue/domain/families.ts";
import type { CraftDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Crafts one can buy from, gathered by family, each family in its own glaze. */
export function HomeCrafts({ crafts, locale }: { crafts: readonly CraftDto[]; locale: Locale }) {
  const t = useTranslations();
  return (
    <ul className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
      {familiesOf(crafts).map(({ family, crafts: members }) => {
        const colour = familyColour(family);
        return (
          <li key={family} className="border-t-4 pt-3" style={{ borderColor: colour.ink }}>
            <h3 className="text-l" style={{ color: colour.ink }}>
              {t(`catalogue.family.${family}`)}
            </h3>
            <ul>
              {members.map((craft) => (
                <li key={craft.key}>
                  <AppLink
                    href={`/search?craft=${craft.key}`}
                    className="target-slim flex flex-wrap items-center gap-x-3 py-1 underline-offset-4 hover:underline"
                  >
                    <Bilingual value={craft.name} locale={locale} />
                    <span className="text-s text-encre-2">{t("home.crafts.count", { n: craft.pieces })}</span>
                  </AppLink>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
