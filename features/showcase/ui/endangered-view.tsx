import { useTranslations } from "next-intl";
import { CraftArt } from "#components/art/craft-art.tsx";
import { formatDate } from "#components/format/date.ts";
import { noted } from "#components/format/noted.tsx";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { EndangeredDto } from "#features/showcase/schema.ts";
import { listJsonLd } from "#features/showcase/ui/showcase-json-ld.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

type EndangeredViewProps = { crafts: readonly EndangeredDto[]; locale: Locale };

/** Crafts at risk: for each its grade, how many know it and learn it, since when and by whom that is known. */
export function EndangeredView({ crafts, locale }: EndangeredViewProps) {
  const t = useTranslations("showcase.endangered");
  return (
    <>
      <Container className="pb-12">
        <script {...jsonLd(listJsonLd(crafts, "/crafts", locale))} />
        <PageHeader title={t("title")} lead={t("lead")} />
        <p className="mb-8">
          <OnwardLink href="/endangered/criteria">{t("criteria")}</OnwardLink>
        </p>
        {crafts.some(({ gradeIsDemonstration }) => gradeIsDemonstration) && (
          <Notice title={t("demonstrationTitle")} className="mb-8">
            <p>{t("demonstration")}</p>
          </Notice>
        )}
        {crafts.length === 0 ? (
          <p className="text-encre-2">{t("none")}</p>
        ) : (
          <ul className="grid gap-x-12 border-t border-line lg:grid-cols-2">
            {crafts.map((craft) => (
              <li key={craft.key} className="border-b border-line py-6">
                <CraftAtRisk craft={craft} locale={locale} />
              </li>
            ))}
          </ul>
        )}
      </Container>
      <Section title={t("doTitle")} tone="sable">
        <ol className="grid gap-x-10 gap-y-6 md:grid-cols-3">
          {(["do1", "do2", "do3"] as const).map((key) => (
            <li key={key} className="flex flex-col gap-1 border-t border-bord pt-4">
              <h3 className="text-xl">{t(key)}</h3>
              <p>{t(`${key}Text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function CraftAtRisk({ craft, locale }: { craft: EndangeredDto; locale: Locale }) {
  const t = useTranslations();
  return (
    <article className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-5 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <div className="relative self-start overflow-hidden rounded-sm">
        {craft.image ? (
          <Picture image={craft.image} alt="" sizes="9rem" />
        ) : (
          <CraftArt family={craft.family} size={144} className="h-auto w-full" />
        )}
        {craft.image?.isDemonstration && (
          <span className="absolute start-0 bottom-0 bg-chaux px-1.5 py-0.5 text-xs text-encre-2">
            {t("common.ui.demonstrationShort")}
          </span>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <p className="text-s font-[550] text-grenade">{t(`catalogue.grade.${craft.grade}`)}</p>
        <h2 className="text-xl">
          <AppLink href={`/crafts/${craft.slug}`} className="hover:underline">
            <Bilingual value={craft.name} locale={locale} />
          </AppLink>
        </h2>
        {craft.place && (
          <p className="text-s text-encre-2">
            <Bilingual value={craft.place} locale={locale} />
          </p>
        )}
        <Figures craft={craft} locale={locale} />
        <p className="flex flex-wrap gap-x-6">
          <OnwardLink href={`/crafts/${craft.slug}`}>
            {t(craft.pieces > 0 ? "showcase.endangered.seePieces" : "showcase.endangered.seeCraft")}
            <span className="sr-only">
              {" "}
              (<Bilingual value={craft.name} locale={locale} />)
            </span>
          </OnwardLink>
        </p>
      </div>
    </article>
  );
}

/** How many know the craft and learn it. What nobody counted is said to be unknown, never 0. */
function Figures({ craft, locale }: { craft: EndangeredDto; locale: Locale }) {
  const t = useTranslations("showcase");
  const { assessment } = craft;
  if (!assessment) return null;
  const figure = (n: number | null) => (n === null ? t("endangered.unknown") : formatNumber(n, locale));
  return (
    <>
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        <div className="flex items-baseline gap-2">
          <dt className="order-2 text-s text-encre-2">{t("endangered.mastersLabel")}</dt>
          <dd className="font-heading text-2xl leading-none">{figure(assessment.activeMasters)}</dd>
        </div>
        <div className="flex items-baseline gap-2">
          <dt className="order-2 text-s text-encre-2">{t("endangered.apprenticesLabel")}</dt>
          <dd className="font-heading text-2xl leading-none">{figure(assessment.apprentices)}</dd>
        </div>
      </dl>
      <details className="text-s text-encre-2">
        <summary className="target-slim flex items-center underline decoration-bord">
          {t("craft.assessed", { date: formatDate(assessment.assessedOn, locale) })}
        </summary>
        <Bilingual value={assessment.note} locale={locale} as="p" />
        <p className="mt-2">
          {t.rich("craft.source", {
            text: assessment.source,
            source: noted,
          })}
        </p>
      </details>
    </>
  );
}
