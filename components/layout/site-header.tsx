import { useTranslations } from "next-intl";
import { Wordmark } from "#components/art/wordmark.tsx";
import { CartLink } from "#components/layout/cart-link.tsx";
import { headerLinkClass } from "#components/layout/header-look.ts";
import { LanguageLinks } from "#components/layout/language-links.tsx";
import { NavLink } from "#components/layout/nav-link.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";

/**
 * Name, the two ways in, account, cart, languages: all visible at every width, nothing behind a button. On a
 * phone it takes two slim rows and scrolls away with the page.
 */
export function SiteHeader() {
  const t = useTranslations("common");
  return (
    <header className="border-b border-line print:hidden">
      <div className="mx-auto grid w-full max-w-[82rem] grid-cols-[1fr_auto] items-center gap-x-4 px-4 sm:px-6 lg:px-10 lg:grid-cols-[auto_1fr_auto_auto] lg:gap-x-8">
        <AppLink href="/" className="inline-flex w-fit items-center py-3 sm:py-4">
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
        <nav
          aria-label={t("nav.main")}
          className="-ms-2 max-lg:border-t max-lg:border-line max-lg:-me-4 lg:order-2"
        >
          <ul className="flex items-center">
            <li>
              <NavLink href="/pieces">{t("nav.pieces")}</NavLink>
            </li>
            <li>
              <NavLink href="/artisans">{t("nav.artisans")}</NavLink>
            </li>
          </ul>
        </nav>
        <div className="-me-2 text-s max-lg:border-t max-lg:border-line lg:order-3">
          <LanguageLinks label={t("nav.languages")} short />
        </div>
      </div>
    </header>
  );
}
