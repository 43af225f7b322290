import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { KeepButton } from "#components/ui/keep-button.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { Share } from "#features/catalogue/ui/share.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute, slugPaths } from "#lib/seo/addresses.ts";

/** What a reader does with a piece besides buying it: keep it, send it on, or say that something is wrong with it. */
export function PieceActions({ piece, locale }: { piece: PieceDto; locale: Locale }) {
  const t = useTranslations("catalogue.piece");
  return (
    <div className="flex flex-col gap-3">
      <KeepButton serial={piece.serial} title={piece.title} locale={locale} wide />
      <Share
        title={pick(piece.title, locale).text}
        url={absolute(slugPaths("/pieces", piece.slugs)[locale])}
      />
      <p>
        <AppLink
          href={`/report/${piece.serial}`}
          rel="nofollow"
          className="target-slim inline-flex items-center gap-2 text-s text-encre-2 underline"
        >
          <Icon name="flag" size={18} />
          {t("report")}
        </AppLink>
      </p>
    </div>
  );
}
