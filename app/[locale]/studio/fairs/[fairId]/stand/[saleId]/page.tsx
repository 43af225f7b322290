import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getStandSale } from "#features/fairs/index.ts";
import { StandSale } from "#features/fairs/ui/stand-sale.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { orderLink } from "#features/orders/index.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; fairId: string; saleId: string }>;
  searchParams: Promise<{ problem?: string | string[]; again?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fairs.stand" });
  return { title: t("sales"), robots: { index: false } };
}

export default async function StandSalePage({ params, searchParams }: PageProps) {
  const { locale, fairId, saleId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const sale = isId("standSale", saleId) ? await getStandSale(await currentContext(), { saleId }) : null;
  if (!sale?.ok || sale.value.fairId !== fairId) notFound();
  const { problem, again } = await searchParams;
  const { code, checkoutId } = sale.value;
  return (
    <StandSale
      sale={sale.value}
      links={{
        pay: `${env().CANONICAL_ORIGIN}/s/${code}?lang=${locale}`,
        receipt: orderLink(checkoutId, locale),
      }}
      now={now()}
      isAgain={again === "1"}
      problem={typeof problem === "string" ? problem : null}
      locale={locale}
    />
  );
}
