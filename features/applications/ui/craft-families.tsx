import { useTranslations } from "next-intl";
import { CraftArt } from "#components/art/craft-art.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { stepPath } from "#features/applications/paths.ts";
import type { CraftChoice } from "#features/applications/schema.ts";
import { familyName } from "#features/applications/ui/choices.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type CraftFamiliesProps = {
  id: string;
  crafts: readonly CraftChoice[];
  family: string;
  q: string;
  found: number;
  locale: Locale;
};

/** Finding a craft: by a word, or by the picture of its family. Plain links and a plain form. */
export function CraftFamilies({ id, crafts, family, q, found, locale }: CraftFamiliesProps) {
  const t = useTranslations("wizard.craft");
  const path = stepPath(id, "craft");
  const families = [...new Set(crafts.map((craft) => craft.family))];
  const count = (name: string) => crafts.filter((craft) => craft.family === name).length;
  return (
    <div className="flex flex-col gap-6">
      <form method="get" className="flex items-end gap-2">
        <TextInput
          name="q"
          type="search"
          label={t("search")}
          optional={false}
          required={false}
          defaultValue={q}
          className="flex-1"
        />
        <Button type="submit" tone="secondary">
          {t("find")}
        </Button>
      </form>
      {(family || q) && (
        <div>
          <AppLink
            href={path}
            className="target inline-flex items-center gap-2 text-s underline decoration-bord"
          >
            <Icon name="arrow-back" size={18} />
            {t("allFamilies")}
          </AppLink>
          <h2 className="text-xl">
            {q ? t(found > 0 ? "found" : "none", { count: found }) : familyName(family, locale)}
          </h2>
        </div>
      )}
      {!family && !q && (
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          {families.map((name) => (
            <li key={name}>
              <AppLink
                href={`${path}?family=${name}`}
                className="flex h-full flex-col items-center gap-2 rounded border border-bord bg-papier p-3 text-center hover:border-encre"
              >
                <CraftArt family={name} size={80} />
                <span className="font-[550]">{familyName(name, locale)}</span>
                <span className="text-s text-encre-2">{t("family", { count: count(name) })}</span>
              </AppLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
