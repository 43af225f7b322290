import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listFailures } from "#features/desk/index.ts";
import { DeskQueueView } from "#features/desk/ui/queue-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "desk" });
  return { title: t("queue.title"), robots: { index: false } };
}

export default async function DeskQueuePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("admin");
  const failures = unwrap(await listFailures(await currentContext(), {}));
  const { done } = await searchParams;
  const outcome = done === "sent" || done === "gone" ? done : null;
  return <DeskQueueView failures={failures} done={outcome} locale={locale} />;
}
