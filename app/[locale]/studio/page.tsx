import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Container } from "#components/layout/container.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { WorkshopHeader, WorkshopTiles } from "#features/register/ui/studio-home.tsx";
import { StudioMessages } from "#features/register/ui/studio-messages.tsx";
import { readTasks } from "#features/studio/index.ts";
import { CertificatesTile } from "#features/studio/ui/certificates-tile.tsx";
import { CrewHeader } from "#features/studio/ui/crew-header.tsx";
import { MoneyTile } from "#features/studio/ui/money-tile.tsx";
import { readWorkshops } from "#features/studio/ui/read-home.ts";
import { SalesPicture } from "#features/studio/ui/sales-picture.tsx";
import { TaskList } from "#features/studio/ui/task-list.tsx";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { artisanIdsOf, crewIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studio.home" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function StudioPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("artisan", "maker", "packer");
  const context = await currentContext();
  const tasks = await readTasks(context);
  const managed = artisanIdsOf(actor).length > 0 ? await readWorkshops(context) : [];
  const mayList = managed.length > 0 || crewIdsOf(actor, "maker").length > 0;
  const [first] = managed;
  return (
    <Container width="page" className="flex flex-col gap-12 pb-16">
      <div>
        {first ? <WorkshopHeader workshop={first.workshop} locale={locale} /> : <CrewHeader />}
        <TaskList tasks={tasks} mayList={mayList} locale={locale} />
      </div>
      {managed.map(({ workshop, money, months, badges }) => (
        <article key={workshop.id} className="flex flex-col gap-6">
          {workshop !== first?.workshop && <WorkshopHeader workshop={workshop} locale={locale} />}
          <StudioMessages workshop={workshop} now={now()} locale={locale} />
          <div className="grid gap-4 lg:grid-cols-2">
            <MoneyTile sums={money} locale={locale} />
            <SalesPicture months={months} locale={locale} />
            <WorkshopTiles workshop={workshop} now={now()} locale={locale} />
            <CertificatesTile badges={badges} />
          </div>
        </article>
      ))}
    </Container>
  );
}
