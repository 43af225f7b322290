import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { answerAction } from "#features/collections/actions.ts";
import type { AskedCollection } from "#features/collections/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** National collections that ask whether the chamber's makers may stand in them. A yes may be taken back. */
export function AskedPart({ asked, locale }: { asked: readonly AskedCollection[]; locale: Locale }) {
  const t = useTranslations("collections.asked");
  if (asked.length === 0) return null;
  return (
    <section id="asked" className="flex flex-col gap-4">
      <h2 className="text-xl">{t("title")}</h2>
      <p className="max-w-text">{t("lead")}</p>
      <ul className="grid items-start gap-4 lg:grid-cols-2">
        {asked.map((row) => (
          <Card key={row.id} as="li" className="flex flex-col gap-3">
            <Bilingual value={row.title} locale={locale} as="h3" className="text-l" />
            <Bilingual value={row.intro} locale={locale} as="p" className="line-clamp-3" />
            {row.pieces > 0 && <p className="text-s text-encre-2">{t("pieces", { n: row.pieces })}</p>}
            <p className="font-[550]">
              {row.agrees === null ? t("open") : row.agrees ? t("agreed") : t("declined")}
            </p>
            <form action={answerAction} className="flex flex-wrap gap-3">
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="zone" value="office" />
              <input type="hidden" name="collectionId" value={row.id} />
              <input type="hidden" name="chamberId" value={row.chamberId} />
              {row.agrees !== true && (
                <Button type="submit" name="agrees" value="yes">
                  {t("agree")}
                </Button>
              )}
              {row.agrees !== false && (
                <Button type="submit" name="agrees" value="no" tone="secondary">
                  {t(row.agrees ? "withdraw" : "decline")}
                </Button>
              )}
            </form>
          </Card>
        ))}
      </ul>
    </section>
  );
}
