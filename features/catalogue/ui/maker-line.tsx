import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** Who made it, where, and which chamber knows them: stands above the price. */
export function MakerLine({ maker, locale }: { maker: PieceDto["maker"]; locale: Locale }) {
  const t = useTranslations("catalogue.piece");
  return (
    <div className="flex flex-col gap-0.5">
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
      <p className="flex items-start gap-1.5 text-s text-vert">
        <Icon name="tick" size={18} className="mt-1" />
        {t("verifiedBy", { chamber: pick(maker.chamberName, locale).text })}
      </p>
    </div>
  );
}
