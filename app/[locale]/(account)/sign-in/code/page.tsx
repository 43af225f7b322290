import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { safePath } from "#features/identity/index.ts";
import { CodePage } from "#features/identity/ui/code-page.tsx";
import { enterCodeAction } from "#features/wishlist/actions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "identity" });
  return { title: t("code.title"), robots: { index: false } };
}

export default async function SignInCodePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { next } = await searchParams;
  const to = safePath(typeof next === "string" ? next : null);
  return <CodePage locale={locale} next={to} action={enterCodeAction} />;
}
