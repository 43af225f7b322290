import { KeepButton } from "#components/ui/keep-button.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { ReportLink } from "#features/catalogue/ui/report-link.tsx";
import { Share } from "#features/catalogue/ui/share.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute, slugPaths } from "#lib/seo/addresses.ts";

/** What a reader does with a piece besides buying it: keep it, or send it on. */
function PieceTools({ piece, locale }: { piece: PieceDto; locale: Locale }) {
  return (
    <div className="flex flex-col gap-3">
      <KeepButton serial={piece.serial} title={piece.title} locale={locale} wide />
      <Share
        title={pick(piece.title, locale).text}
        url={absolute(slugPaths("/pieces", piece.slugs)[locale])}
      />
    </div>
  );
}

/** What a piece's page has besides what is told of the piece, for the places its view leaves for it. */
export function pieceExtras(piece: PieceDto, locale: Locale) {
  return {
    tools: <PieceTools piece={piece} locale={locale} />,
    report: <ReportLink serial={piece.serial} />,
  };
}
