import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatList } from "#components/format/number.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** Who made it, where, and which chamber knows them since when: stands above the price. */
export function MakerLine({ maker, locale }: { maker: PieceDto["maker"]; locale: Locale }) {
  const t = useTranslations("catalogue.piece");
  const more = useTranslations("pricing.piece");
  const chamber = pick(maker.chamberName, locale).text;
  const portrait = maker.portraitKey && {
    base: `/media/${maker.portraitKey}`,
    avif: [],
    webp: [320, 640],
    width: 640,
    height: 800,
  };
  return (
    <div className="flex items-center gap-3">
      {portrait && (
        <div className="w-14 shrink-0 overflow-hidden rounded-full">
          <Picture image={portrait} alt="" sizes="56px" ratio="1/1" priority />
        </div>
      )}
      <div className="flex min-w-0 flex-col gap-0.5">
        <p>
          <span className="text-encre-2">{t("by")} </span>
          <AppLink
            href={`/artisans/${maker.slug}`}
            className="font-[550] underline decoration-bord hover:decoration-encre"
          >
            <Bilingual value={maker.name} locale={locale} />
          </AppLink>
          <span className="text-encre-2">
            <span aria-hidden="true"> · </span>
            <Bilingual value={maker.town} locale={locale} />
          </span>
        </p>
        {maker.hands.length > 0 && (
          <p className="text-s">
            <span className="text-encre-2">{t("hands")} </span>
            <bdi>{formatList(maker.hands, locale)}</bdi>
          </p>
        )}
        <p className="flex items-start gap-1.5 text-s text-encre">
          <Icon name="tick" size={18} className="mt-1 text-vert" />
          {maker.verifiedAt
            ? more("registeredSince", { chamber, date: formatDate(maker.verifiedAt, locale) })
            : more("registered", { chamber })}
        </p>
      </div>
    </div>
  );
}
