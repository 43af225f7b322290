import { PieceGrid } from "#components/layout/grid.tsx";
import type { ArtisanCardDto } from "#features/artisans/schema.ts";
import { ArtisanCard } from "#features/artisans/ui/artisan-card.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ArtisanGridProps = { artisans: readonly ArtisanCardDto[]; locale: Locale; headingLevel?: 2 | 3 };

/** Makers as a grid, on a page about something else. */
export function ArtisanGrid({ artisans, locale, headingLevel = 3 }: ArtisanGridProps) {
  return (
    <PieceGrid>
      {artisans.map((artisan) => (
        <li key={artisan.id}>
          <ArtisanCard artisan={artisan} locale={locale} headingLevel={headingLevel} />
        </li>
      ))}
    </PieceGrid>
  );
}
