import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getStandDesk } from "#features/fairs/index.ts";
import { StandDesk } from "#features/fairs/ui/stand-desk.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type Asked = Partial<Record<"workshop" | "sku" | "email" | "problem", string | string[]>>;
type PageProps = { params: Promise<{ locale: Locale; fairId: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fairs.studio" });
  return { title: t("toStand"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function StandPage({ params, searchParams }: PageProps) {
  const { locale, fairId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const { workshop, sku, email, problem } = await searchParams;
  const artisanId = isId("artisan", workshop) ? workshop : undefined;
  const page = isId("fair", fairId)
    ? await getStandDesk(await currentContext(), { fairId, artisanId })
    : null;
  if (!page?.ok) notFound();
  return (
    <StandDesk
      page={page.value}
      asked={one(sku)}
      email={one(email) ?? ""}
      problem={one(problem)}
      formKey={randomUUID()}
      locale={locale}
    />
  );
}
