import { useTranslations } from "next-intl";
import { CraftArt } from "#components/art/craft-art.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { toFamily } from "#features/catalogue/index.ts";

type FamilyTilesProps = { families: readonly { family: string; pieces: number }[] };

/** The families of crafts, each by its object and its glaze; each leads to its crafts. */
export function FamilyTiles({ families }: FamilyTilesProps) {
  const t = useTranslations();
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-4">
      {families.map(({ family, pieces }) => (
        <li key={family} className="group relative flex items-center gap-3">
          <CraftArt family={family} size={56} />
          <div className="min-w-0 leading-[1.35]">
            <AppLink
              href={`/crafts#${family}`}
              className="font-[550] after:absolute after:inset-0 group-hover:underline"
            >
              {t(`catalogue.family.${toFamily(family)}`)}
            </AppLink>
            <p className="text-s text-encre-2">{t("showcase.crafts.pieces", { n: pieces })}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
