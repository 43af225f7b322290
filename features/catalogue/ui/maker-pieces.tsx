import { useTranslations } from "next-intl";
import { Section } from "#components/layout/section.tsx";
import type { PieceListDto } from "#features/catalogue/schema.ts";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

type MakerPiecesProps = { list: PieceListDto; name: LocalizedText; locale: Locale };

/** A maker's pieces for sale, on their own page. */
export function MakerPieces({ list, name, locale }: MakerPiecesProps) {
  const t = useTranslations("artisan.page");
  return (
    <Section tone="sable" title={t("piecesTitle", { name: pick(name, locale).text })}>
      {list.pieces.length > 0 ? (
        <PieceList pieces={list.pieces} locale={locale} withMaker={false} />
      ) : (
        <p className="text-encre-2">{t("noPieces")}</p>
      )}
    </Section>
  );
}
