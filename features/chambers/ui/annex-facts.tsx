import { Bilingual } from "#components/ui/bilingual.tsx";
import type { AnnexDto } from "#features/chambers/schema.ts";
import { PhoneLink } from "#features/chambers/ui/contact-facts.tsx";
import { KnownLines } from "#features/chambers/ui/known-lines.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** A branch of a chamber: its name, where it is, how to reach it, and how sure that is. */
export function AnnexFacts({ annex, locale }: { annex: AnnexDto; locale: Locale }) {
  return (
    <>
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
    </>
  );
}
