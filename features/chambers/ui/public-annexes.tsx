import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import type { AnnexDto } from "#features/chambers/schema.ts";
import { AnnexFacts } from "#features/chambers/ui/annex-facts.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** A chamber's open branches, each with how sure it is. */
export function PublicAnnexes({ annexes, locale }: { annexes: readonly AnnexDto[]; locale: Locale }) {
  const t = useTranslations("chambers.page");
  if (annexes.length === 0) return <p className="text-encre-2">{t("annexesNone")}</p>;
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {annexes.map((annex) => (
        <Card as="li" key={annex.id} className="flex flex-col gap-1">
          <AnnexFacts annex={annex} locale={locale} />
        </Card>
      ))}
    </ul>
  );
}
