import { useLocale, useTranslations } from "next-intl";
import { Wordmark } from "#components/art/wordmark.tsx";
import { ZelligeEdge } from "#components/art/zellige-edge.tsx";
import { FooterNewsletter } from "#components/layout/footer-newsletter.tsx";
import { LanguageLinks } from "#components/layout/language-links.tsx";
import { AppLink } from "#components/ui/app-link.tsx";

const linkClass = "target-slim inline-flex items-center underline decoration-chaux/40 hover:decoration-chaux";

type FooterWay = { href: string; label: string };

/** Every page of the shop by what one comes for, and that a demonstration is one. */
export function SiteFooter({ demonstration }: { demonstration: boolean }) {
  const t = useTranslations("common");
  const locale = useLocale();
  const groups: { key: "discover" | "check" | "buying" | "artisan"; ways: FooterWay[] }[] = [
    {
      key: "discover",
      ways: [
        { href: "/pieces", label: t("nav.pieces") },
        { href: "/crafts", label: t("nav.crafts") },
        { href: "/regions", label: t("nav.regions") },
        { href: "/artisans", label: t("nav.artisans") },
        { href: "/collections", label: t("nav.collections") },
        { href: "/stories", label: t("nav.stories") },
        { href: "/fairs", label: t("nav.fairs") },
        { href: "/sites", label: t("nav.sites") },
        { href: "/endangered", label: t("nav.endangered") },
        { href: "/fund", label: t("nav.fund") },
      ],
    },
    {
      key: "check",
      ways: [
        { href: "/verification", label: t("footer.verification") },
        { href: "/card-check", label: t("footer.cardCheck") },
        { href: "/registry", label: t("footer.registry") },
        { href: "/chambers", label: t("footer.chambers") },
        { href: "/open-data", label: t("nav.openData") },
      ],
    },
    {
      key: "buying",
      ways: [
        { href: "/wishlist", label: t("nav.wishlist") },
        { href: "/delivery", label: t("footer.delivery") },
        { href: "/returns", label: t("footer.returns") },
        { href: "/terms", label: t("footer.terms") },
        { href: "/privacy", label: t("footer.privacy") },
      ],
    },
    {
      key: "artisan",
      ways: [
        { href: "/apply", label: t("footer.apply") },
        { href: "/account", label: t("nav.account") },
        { href: "/training", label: t("nav.training") },
        { href: "/equipment", label: t("nav.equipment") },
        { href: "/about", label: t("footer.aboutPage") },
      ],
    },
  ];
  return (
    <footer className="mt-16 sm:mt-24">
      <ZelligeEdge className="text-encre print:hidden" />
      <div className="on-ink bg-encre text-chaux">
        <div className="mx-auto grid w-full max-w-[82rem] gap-x-10 gap-y-8 px-4 pt-8 pb-10 sm:px-6 sm:pt-14 lg:grid-cols-[minmax(0,4fr)_minmax(0,8fr)] lg:px-10">
          <div className="flex max-w-[26rem] flex-col gap-4">
            <Wordmark />
            <p>{t("footer.about")}</p>
            <FooterNewsletter />
          </div>
          <div className="grid grid-cols-2 gap-x-6 gap-y-8 sm:grid-cols-4 print:hidden">
            {groups.map(({ key, ways }) => (
              <nav key={key} aria-labelledby={`footer-${key}`}>
                <h2 id={`footer-${key}`} className="text-l">
                  {t(`footer.${key}`)}
                </h2>
                <ul className="mt-1 flex flex-col">
                  {ways.map(({ href, label }) => (
                    <li key={href}>
                      <AppLink href={href} className={linkClass}>
                        {label}
                      </AppLink>
                    </li>
                  ))}
                </ul>
              </nav>
            ))}
          </div>
        </div>
        {demonstration && (
          <div className="border-t border-encre-3">
            <p className="mx-auto w-full max-w-[82rem] px-4 py-4 sm:px-6 lg:px-10">
              <strong>{t("footer.demonstrationTitle")}</strong>
              <span aria-hidden="true"> · </span>
              {t("footer.demonstration")}
            </p>
          </div>
        )}
        <div className="border-t border-encre-3">
          <div className="mx-auto flex w-full max-w-[82rem] flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-3 text-s sm:px-6 lg:px-10">
            <p>{t("footer.fonts")}</p>
            <div className="-mx-2 print:hidden">
              <LanguageLinks current={locale} label={t("footer.languages")} />
            </div>
          </div>
        </div>
      </div>
    </footer>
  );
}
