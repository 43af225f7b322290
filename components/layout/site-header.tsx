import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Wordmark } from "#components/art/wordmark.tsx";
import { CartLink } from "#components/layout/cart-link.tsx";
import { headerLinkClass } from "#components/layout/header-look.ts";
import { LanguageLinks } from "#components/layout/language-links.tsx";
import { NavLink } from "#components/layout/nav-link.tsx";
import { AppLink, localPath } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";

/**
 * Name, the two ways in, account, cart, languages: all visible at every width, nothing behind a button. On a
 * phone it takes two slim rows and scrolls away with the page.
 */
export function SiteHeader({ visitor }: { visitor?: ReactNode }) {
  const t = useTranslations("common");
  const locale = useLocale();
  return (
    <header className="border-b border-line print:hidden">
      <div className="mx-auto flex w-full max-w-[82rem] flex-wrap items-center justify-between px-4 sm:px-6 lg:gap-x-8 lg:px-10">
        <AppLink href="/" className="inline-flex items-center py-3 sm:py-4">
          <Wordmark />
          <span className="sr-only">, {t("brand.home")}</span>
        </AppLink>
        <div className="-me-2 flex items-center lg:order-4">
          <AppLink href="/account" className={headerLinkClass}>
            <Icon name="account" size={22} className="max-sm:hidden" />
            {t("nav.account")}
          </AppLink>
          <CartLink />
        </div>
        <span aria-hidden="true" className="basis-full border-t border-line lg:hidden" />
        <nav aria-label={t("nav.main")} className="-ms-2 lg:order-2 lg:me-auto">
          <ul className="flex items-center">
            <li>
              <NavLink href={localPath(locale, "/pieces")}>{t("nav.pieces")}</NavLink>
            </li>
            <li>
              <NavLink href={localPath(locale, "/artisans")}>{t("nav.artisans")}</NavLink>
            </li>
          </ul>
        </nav>
        <div className="-me-2 text-s lg:order-3 lg:me-0">
          <LanguageLinks current={locale} label={t("nav.languages")} short />
        </div>
        {visitor && (
          <div className="-mx-2 basis-full max-lg:border-t max-lg:border-line lg:order-3 lg:mx-0 lg:basis-auto">
            {visitor}
          </div>
        )}
      </div>
    </header>
  );
}
