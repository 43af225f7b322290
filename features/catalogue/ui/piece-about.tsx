import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { PieceFacts } from "#features/catalogue/ui/piece-facts.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** The piece in words and in facts, and in what the one that arrives may differ. */
export function PieceAbout({ piece, locale }: { piece: PieceDto; locale: Locale }) {
  const t = useTranslations("catalogue.piece");
  const isUnique = piece.availability === "unique";
  return (
    <div className="grid gap-8 lg:grid-cols-2 lg:gap-12">
      <Prose>
        <Bilingual value={piece.description} locale={locale} paragraphs />
        <p className="text-s text-encre-2">
          <strong>{t("variationTitle")}</strong>{" "}
          {piece.variationNote ? (
            <Bilingual value={piece.variationNote} locale={locale} />
          ) : (
            t(isUnique ? "variationUnique" : "variationOther")
          )}
        </p>
      </Prose>
      <PieceFacts piece={piece} locale={locale} />
    </div>
  );
}
