import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type PaginationProps = {
  /** 1-based. */
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  locale: Locale;
};

const look =
  "target inline-flex items-center gap-2 px-2 font-[550] underline decoration-bord hover:decoration-encre";

/** The neighbouring pages as links. Nothing when all fits on one page. */
export function Pagination({ page, pages, hrefOf, locale }: PaginationProps) {
  const t = useTranslations("common.ui");
  if (pages <= 1) return null;
  return (
    <nav
      aria-label={t("pages")}
      className="grid grid-cols-[1fr_auto_1fr] items-center gap-4 border-t border-line pt-4 print:hidden"
    >
      <div>
        {page > 1 && (
          <AppLink href={hrefOf(page - 1)} rel="prev" className={look}>
            <Icon name="arrow-back" />
            {t("previous")}
          </AppLink>
        )}
      </div>
      <p className="text-s text-encre-2">
        {t("pageOf", { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}
      </p>
      <div className="text-end">
        {page < pages && (
          <AppLink href={hrefOf(page + 1)} rel="next" className={look}>
            {t("next")}
            <Icon name="arrow-forward" />
          </AppLink>
        )}
      </div>
    </nav>
  );
}
