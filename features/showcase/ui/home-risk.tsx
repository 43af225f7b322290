import { useTranslations } from "next-intl";
import { CraftArt } from "#components/art/craft-art.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { CraftTileDto } from "#features/showcase/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/**
 * Crafts at risk side by side: the grade in words, the number of masters where somebody counted, and whether it is an example.
 * On a narrow screen the strip scrolls sideways.
 */
export function HomeRisk({ crafts, locale }: { crafts: readonly CraftTileDto[]; locale: Locale }) {
  const t = useTranslations("home.risk");
  const anyDemonstration = crafts.some((craft) => craft.gradeIsDemonstration);
  return (
    <div className="flex flex-col gap-6">
      <div className="flex max-w-text flex-col gap-1">
        <p className="text-encre-2">{t("lead")}</p>
        {anyDemonstration && (
          <p className="flex items-start gap-2 text-s">
            <Icon name="info" size={18} className="mt-0.5 text-bleu" />
            {t("demonstration")}
          </p>
        )}
      </div>
      <ul className="-mx-4 flex snap-x scroll-px-4 gap-4 overflow-x-auto px-4 pb-3 sm:mx-0 sm:grid sm:grid-cols-3 sm:gap-x-6 sm:gap-y-8 sm:overflow-visible sm:px-0 lg:grid-cols-6">
        {crafts.map((craft) => (
          <li key={craft.key} className="w-44 shrink-0 snap-start sm:w-auto">
            <RiskTile craft={craft} locale={locale} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function RiskTile({ craft, locale }: { craft: CraftTileDto; locale: Locale }) {
  const t = useTranslations();
  return (
    <article className="group relative flex h-full flex-col gap-1">
      <div className="relative mb-1 aspect-square overflow-hidden rounded-sm bg-sable">
        {craft.image ? (
          <Picture image={craft.image} alt="" sizes="(min-width: 64rem) 12rem, 11rem" ratio="1/1" />
        ) : (
          <CraftArt family={craft.family} className="size-full" />
        )}
        {craft.image?.isDemonstration && (
          <span className="absolute start-0 bottom-0 bg-chaux px-2 py-0.5 text-xs text-encre-2">
            {t("common.ui.demonstrationShort")}
          </span>
        )}
      </div>
      <p className="text-s font-[550] text-grenade">{t(`catalogue.grade.${craft.grade}`)}</p>
      <h3 className="text-l">
        <AppLink
          href={`/crafts/${craft.slug}`}
          className="after:absolute after:inset-0 group-hover:underline"
        >
          <Bilingual value={craft.name} locale={locale} />
        </AppLink>
      </h3>
      {craft.activeMasters !== null && (
        <p className="text-s text-encre-2">{t("home.risk.masters", { n: craft.activeMasters })}</p>
      )}
    </article>
  );
}
