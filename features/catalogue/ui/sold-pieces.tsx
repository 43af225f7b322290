import { useTranslations } from "next-intl";
import { PieceGrid } from "#components/layout/grid.tsx";
import { Section } from "#components/layout/section.tsx";
import { PieceFigure } from "#components/ui/piece-figure.tsx";
import type { PieceCardDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type SoldPiecesProps = { pieces: readonly PieceCardDto[]; locale: Locale };

/** Pieces of a maker that found their owner: to show the work, without a price. Nothing when there are none. */
export function SoldPieces({ pieces, locale }: SoldPiecesProps) {
  const t = useTranslations("artisan.page");
  if (pieces.length === 0) return null;
  return (
    <Section title={t("sold")}>
      <p className="mb-6 text-encre-2">{t("soldText")}</p>
      <PieceGrid>
        {pieces.map((piece) => (
          <li key={piece.id}>
            <PieceFigure
              piece={piece}
              locale={locale}
              sizes="(min-width: 80rem) 20rem, (min-width: 64rem) 24vw, 46vw"
            />
          </li>
        ))}
      </PieceGrid>
    </Section>
  );
}
