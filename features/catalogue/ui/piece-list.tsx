import { PieceGrid } from "#components/layout/grid.tsx";
import { PieceCard } from "#components/ui/piece-card.tsx";
import type { PieceCardDto } from "#features/catalogue/schema.ts";
import { AvailabilityText } from "#features/catalogue/ui/availability-text.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Currency } from "#lib/money/money.ts";

type PieceListProps = {
  pieces: readonly PieceCardDto[];
  locale: Locale;
  /** Cards whose pictures are fetched at once: those above the fold. */
  priority?: number;
  headingLevel?: 2 | 3;
  withMaker?: boolean;
  /** A code that the links carry along: where the reader comes from, and nothing about who. */
  via?: string;
  /** The reader's currency, on pages made for one reader; cached pages leave it to the visitor's script. */
  currency?: Currency;
};

/** Pieces as a grid of photographs, each with its maker, price and availability. */
export function PieceList({
  pieces,
  locale,
  priority = 0,
  headingLevel = 3,
  withMaker = true,
  via,
  currency,
}: PieceListProps) {
  return (
    <PieceGrid>
      {pieces.map((piece, index) => (
        <li key={piece.id}>
          <PieceCard
            locale={locale}
            keep={piece.serial}
            href={via ? `/pieces/${piece.slug}?via=${via}` : `/pieces/${piece.slug}`}
            title={piece.title}
            prices={piece.prices}
            from={piece.hasOtherPrices}
            currency={currency}
            image={piece.image}
            maker={withMaker ? { name: piece.maker.name } : undefined}
            place={withMaker ? piece.maker.town : undefined}
            craft={piece.craft.name}
            family={piece.craft.family}
            demonstration={piece.image?.isDemonstration}
            note={<AvailabilityText piece={piece} />}
            priority={index < priority}
            headingLevel={headingLevel}
          />
        </li>
      ))}
    </PieceGrid>
  );
}
