import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { MadeUnder } from "#features/lineage/schema.ts";
import { yearsWords } from "#features/lineage/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** On a piece's page: made by an apprentice under a master, with the years and the chamber that attests it. Nothing where not said. */
export function MadeUnderNote({ lines, locale }: { lines: readonly MadeUnder[]; locale: Locale }) {
  const t = useTranslations("lineage");
  const [line] = lines;
  if (!line) return null;
  const name = <Bilingual value={line.master.name} locale={locale} />;
  return (
    <section aria-labelledby="made-under" className="flex gap-3 border-s-4 border-vert ps-4">
      <Icon name="shield" size={24} className="mt-1 text-vert" />
      <div>
        <h2 id="made-under" className="text-l">
          {t.rich("madeUnder", {
            name: () =>
              line.master.slug ? (
                <AppLink href={`/artisans/${line.master.slug}`} className="underline decoration-bord">
                  {name}
                </AppLink>
              ) : (
                name
              ),
          })}
        </h2>
        <p className="text-s text-encre-2">
          {t(`kinds.${line.kind}`)} · {yearsWords(line, t)} ·{" "}
          {t.rich("attestedBy", { chamber: () => <Bilingual value={line.chamberName} locale={locale} /> })}
        </p>
      </div>
    </section>
  );
}
