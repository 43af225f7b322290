import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { currentActor, safePath } from "#features/identity/index.ts";
import { EmailForm } from "#features/identity/ui/email-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "identity" });
  return { title: t("signIn.title"), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { next } = await searchParams;
  const wanted = safePath(typeof next === "string" ? next : null);
  const home = wanted === "/" ? `/${locale}/account` : wanted;
  if ((await currentActor()).kind === "person") redirect(home as Route);
  const t = await getTranslations({ locale, namespace: "identity" });
  return (
    <Container width="form" className="pb-16">
      <PageHeader title={t("signIn.title")} lead={t("signIn.lead")} />
      <ClientMessages locale={locale} namespaces={["identity"]}>
        <EmailForm locale={locale} next={wanted} />
      </ClientMessages>
    </Container>
  );
}
