import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { fontsToPreload } from "#app/fonts.ts";
import "#app/globals.css";
import { languageScript } from "#components/layout/language-script.ts";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { SiteHeader } from "#components/layout/site-header.tsx";
import { SkipLink } from "#components/layout/skip-link.tsx";
import { visitorScript } from "#components/layout/visitor-script.ts";
import { VisitorMenu } from "#features/pricing/ui/visitor-menu.tsx";
import { SearchBox } from "#features/search/ui/search-box.tsx";
import { directionOf, isLocale } from "#lib/i18n/locales.ts";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = { themeColor: "#fbf7f0", colorScheme: "light" };

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "common" });
  return {
    title: { default: t("meta.title"), template: `%s · ${t("brand.name")}` },
    description: t("meta.description"),
    applicationName: t("brand.name"),
    formatDetection: { telephone: false, address: false, email: false },
  };
}

/** Every page of a language: its direction, faces, header and footer. Reads neither cookies nor headers. */
export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  for (const href of fontsToPreload(locale)) {
    preload(href, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  }
  return (
    // The visitor's script writes on it before React wakes.
    <html lang={locale} dir={directionOf(locale)} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, allowed by its hash */}
        <script suppressHydrationWarning dangerouslySetInnerHTML={{ __html: visitorScript }} />
      </head>
      <body>
        <SkipLink />
        <SiteHeader
          search={<SearchBox locale={locale} id="header-search" />}
          visitor={<VisitorMenu locale={locale} />}
        />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter demonstration={process.env.APP_ENV !== "production"} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, allowed by its hash */}
        <script suppressHydrationWarning dangerouslySetInnerHTML={{ __html: languageScript }} />
      </body>
    </html>
  );
}
