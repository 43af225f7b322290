import { useTranslations } from "next-intl";
import { Section } from "#components/layout/section.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** Where a piece's page leads on: the same hands first, then the same craft by others. */
export function OtherPieces({ piece, locale }: { piece: PieceDto; locale: Locale }) {
  const words = useTranslations("catalogue.piece");
  const t = useTranslations("pricing.piece");
  return (
    <>
      {piece.moreByMaker.length > 0 && (
        <Section
          tone="sable"
          title={words("moreTitle")}
          action={<OnwardLink href={`/artisans/${piece.maker.slug}`}>{words("moreLink")}</OnwardLink>}
        >
          <PieceList pieces={piece.moreByMaker} locale={locale} withMaker={false} />
        </Section>
      )}
      {piece.similar.length > 0 && (
        <Section
          id="similar"
          title={t("similarTitle")}
          action={<OnwardLink href={`/search?craft=${piece.craft.key}`}>{t("similarLink")}</OnwardLink>}
        >
          <PieceList pieces={piece.similar} locale={locale} />
        </Section>
      )}
    </>
  );
}
