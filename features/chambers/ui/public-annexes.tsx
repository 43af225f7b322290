import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import type { AnnexDto } from "#features/chambers/schema.ts";
import { PhoneLink } from "#features/chambers/ui/contact-facts.tsx";
import { KnownLines } from "#features/chambers/ui/known-lines.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** A chamber's open branches, each with how sure it is. */
export function PublicAnnexes({ annexes, locale }: { annexes: readonly AnnexDto[]; locale: Locale }) {
  const t = useTranslations("chambers.page");
  if (annexes.length === 0) return <p className="text-encre-2">{t("annexesNone")}</p>;
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {annexes.map((annex) => (
        <Card as="li" key={annex.id} className="flex flex-col gap-1">
          <Bilingual value={annex.name} locale={locale} as="h3" className="text-l" />
          <p>
            <Bilingual value={annex.town} locale={locale} />
            {annex.province && (
              <>
                {" · "}
                <Bilingual value={annex.province} locale={locale} />
              </>
            )}
          </p>
          {annex.address && <Bilingual value={annex.address} locale={locale} as="p" />}
          {annex.contactPhone && <PhoneLink phone={annex.contactPhone} />}
          <KnownLines {...annex} locale={locale} />
        </Card>
      ))}
    </ul>
  );
}
