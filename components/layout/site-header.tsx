import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Wordmark } from "#components/art/wordmark.tsx";
import { CartLink } from "#components/layout/cart-link.tsx";
import { headerLinkClass } from "#components/layout/header-look.ts";
import { LanguageLinks } from "#components/layout/language-links.tsx";
import { NavLink } from "#components/layout/nav-link.tsx";
import { AppLink, localPath } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";

const ways = ["pieces", "crafts", "regions", "artisans", "stories"] as const;

type SiteHeaderProps = {
  /** The search box. */
  search?: ReactNode;
  /** Where to deliver and in what currency. */
  visitor?: ReactNode;
};

/**
 * Name, account, cart; the ways in; search and languages. On a phone the ways in fold into a menu, so that all of it takes
 * three slim rows; they scroll away with the page.
 */
export function SiteHeader({ search, visitor }: SiteHeaderProps) {
  const t = useTranslations("common.nav");
  const brand = useTranslations("common.brand");
  const locale = useLocale();
  const links = ways.map((way) => (
    <li key={way}>
      <NavLink href={localPath(locale, `/${way}`)}>{t(way)}</NavLink>
    </li>
  ));
  return (
    <header className="relative border-b border-line print:hidden">
      <div className="mx-auto flex w-full max-w-[82rem] flex-wrap items-center justify-between px-4 sm:px-6 lg:gap-x-6 lg:px-10">
        <AppLink href="/" className="inline-flex items-center py-2.5 sm:py-3.5">
          <Wordmark />
          <span className="sr-only">, {brand("home")}</span>
        </AppLink>
        <div className="-me-2 flex items-center lg:order-3">
          <AppLink href="/account" className={headerLinkClass}>
            <Icon name="account" size={22} className="max-sm:hidden" />
            {t("account")}
          </AppLink>
          <CartLink />
        </div>
        <nav aria-label={t("main")} className="max-lg:hidden lg:order-2 lg:me-auto">
          <ul className="flex items-center">{links}</ul>
        </nav>
        <Divider />
        <details className="group/menu relative -ms-2 open:z-30 lg:hidden">
          <summary
            className={`${headerLinkClass} list-none [&::-webkit-details-marker]:hidden hover:no-underline`}
          >
            {t("menu")}
            <Icon name="chevron-down" size={18} className="group-open/menu:rotate-180" />
          </summary>
          <nav
            aria-label={t("main")}
            className="absolute start-0 top-full z-30 min-w-56 rounded-sm border border-encre bg-papier py-2"
          >
            <ul className="flex flex-col px-2">{links}</ul>
          </nav>
        </details>
        <div className="-me-2 flex min-w-0 items-center justify-end text-s lg:order-6 lg:gap-x-2">
          {visitor && <div className={visitorClass}>{visitor}</div>}
          {/* Where every letter counts the reader's own language is left out: the page is written in it. */}
          <div className="max-sm:[&_li:has([aria-current])]:hidden">
            <LanguageLinks current={locale} label={t("languages")} short />
          </div>
        </div>
        {search && <div className="w-full pb-3 lg:order-5 lg:w-[32rem] lg:py-2">{search}</div>}
      </div>
    </header>
  );
}

/** On a phone without its signs, its form as wide as the page below the header; on a wide screen below its word. */
const visitorClass = [
  "max-sm:[&_summary>svg]:hidden [&_#visitor-now]:max-w-28 [&_#visitor-now]:truncate",
  "max-lg:[&>details]:static max-lg:[&_form]:inset-x-4 max-lg:[&_form]:w-auto",
  "lg:[&_form]:start-auto lg:[&_form]:end-0",
].join(" ");

const Divider = () => <span aria-hidden="true" className="basis-full border-t border-line lg:order-4" />;
