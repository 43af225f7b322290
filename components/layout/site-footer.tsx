import { useLocale, useTranslations } from "next-intl";
import { Wordmark } from "#components/art/wordmark.tsx";
import { ZelligeEdge } from "#components/art/zellige-edge.tsx";
import { LanguageLinks } from "#components/layout/language-links.tsx";
import { AppLink } from "#components/ui/app-link.tsx";

const linkClass = "target-slim inline-flex items-center underline decoration-chaux/40 hover:decoration-chaux";

/** What this place is, how its claims are checked, and that a demonstration is one. */
export function SiteFooter({ demonstration }: { demonstration: boolean }) {
  const t = useTranslations("common");
  const ways = [
    { href: "/pieces", label: t("nav.pieces") },
    { href: "/artisans", label: t("nav.artisans") },
    { href: "/chambers", label: t("footer.chambers") },
    { href: "/registry", label: t("footer.registry") },
    { href: "/card-check", label: t("footer.cardCheck") },
    { href: "/apply", label: t("footer.apply") },
    { href: "/account", label: t("nav.account") },
  ];
  return (
    <footer className="mt-16 sm:mt-24">
      <ZelligeEdge className="text-encre print:hidden" />
      <div className="on-ink bg-encre text-chaux">
        <div className="mx-auto grid w-full max-w-[82rem] gap-x-12 gap-y-10 px-4 pt-10 pb-10 sm:px-6 lg:px-10 sm:pt-14 md:grid-cols-2 lg:grid-cols-[5fr_5fr_3fr]">
          <div className="flex max-w-[26rem] flex-col gap-4">
            <Wordmark />
            <p>{t("footer.about")}</p>
          </div>
          <section aria-labelledby="footer-how" className="max-w-[30rem]">
            <h2 id="footer-how" className="text-l">
              {t("footer.howTitle")}
            </h2>
            <ol className="mt-3 flex list-decimal flex-col gap-2 ps-5 marker:text-safran">
              <li>{t("footer.how1")}</li>
              <li>{t("footer.how2")}</li>
              <li>{t("footer.how3")}</li>
            </ol>
          </section>
          <nav aria-labelledby="footer-browse" className="print:hidden">
            <h2 id="footer-browse" className="text-l">
              {t("footer.browse")}
            </h2>
            <ul className="mt-2 flex flex-col">
              {ways.map(({ href, label }) => (
                <li key={href}>
                  <AppLink href={href} className={linkClass}>
                    {label}
                  </AppLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        {demonstration && (
          <div className="border-t border-encre-3">
            <p className="mx-auto w-full max-w-[82rem] px-4 py-4 sm:px-6 lg:px-10">
              <strong className="text-safran">{t("footer.demonstrationTitle")}</strong>
              <span aria-hidden="true"> · </span>
              {t("footer.demonstration")}
            </p>
          </div>
        )}
        <div className="border-t border-encre-3">
          <div className="mx-auto flex w-full max-w-[82rem] flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-3 text-s sm:px-6 lg:px-10">
            <p>{t("footer.fonts")}</p>
            <div className="-mx-2 print:hidden">
              <LanguageLinks current={useLocale()} label={t("footer.languages")} />
            </div>
          </div>
        </div>
      </div>
    </footer>
  );
}
