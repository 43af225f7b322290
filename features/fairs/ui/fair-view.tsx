import { useTranslations } from "next-intl";
import { CriteriaList } from "#components/calls/criteria-list.tsx";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { Section } from "#components/layout/section.tsx";
import { StatusPill, Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PieceFigure } from "#components/ui/piece-figure.tsx";
import type { FairPage } from "#features/fairs/queries/public-fairs.ts";
import { phaseOf } from "#features/fairs/schema.ts";
import { phaseTones } from "#features/fairs/ui/fair-card.tsx";
import { FairFactsList } from "#features/fairs/ui/fair-facts.tsx";
import { fairBreadcrumbs, fairJsonLd } from "#features/fairs/ui/fair-json-ld.ts";
import { metres } from "#features/fairs/ui/size.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

type Props = { fair: FairPage; today: string; locale: Locale };

/** A fair: when, where, who shows what; for artisans the call and how stands are given. */
export function FairView({ fair, today, locale }: Props) {
  const t = useTranslations("fairs");
  const phase = phaseOf(fair, today);
  return (
    <article>
      <script {...jsonLd(fairJsonLd(fair, locale), fairBreadcrumbs(fair, locale, t("title")))} />
      <Container className="pt-2">
        <Breadcrumbs
          items={[
            { label: t("title"), href: "/fairs" },
            { label: <Bilingual value={fair.title} locale={locale} /> },
          ]}
        />
        <header className="flex max-w-[48rem] flex-col gap-4 pt-6 pb-8 sm:pt-10">
          <div className="flex flex-wrap items-center gap-4">
            <StatusPill tone={phaseTones[phase]}>{t(`phases.${phase}`)}</StatusPill>
            {fair.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
          </div>
          <h1 className="text-4xl">
            <Bilingual value={fair.title} locale={locale} />
          </h1>
          <Bilingual value={fair.intro} locale={locale} as="p" className="text-l text-encre-2" />
          {fair.isDemonstration && <p className="text-s text-encre-2">{t("demonstrationText")}</p>}
        </header>
        {phase === "cancelled" && <Notice tone="warning">{t("cancelledText")}</Notice>}
        <FairFactsList fair={fair} locale={locale} />
        {fair.exhibitors.length > 0 && (
          <p className="pt-6">
            <ButtonLink href={`/${locale}/fairs/${fair.slug}/catalogue/page.html`} plain tone="secondary">
              {t("catalogue")}
            </ButtonLink>
          </p>
        )}
      </Container>
      <Section title={t("exhibitors")}>
        {fair.exhibitors.length === 0 ? (
          <p className="text-encre-2">{t("noExhibitors")}</p>
        ) : (
          <ul className="flex flex-col gap-12">
            {fair.exhibitors.map((one) => (
              <Exhibitor key={one.artisanId} one={one} locale={locale} />
            ))}
          </ul>
        )}
      </Section>
      {fair.collections.length > 0 && (
        <Section title={t("collections")}>
          <ul className="flex flex-col gap-2">
            {fair.collections.map(({ slug, title }) => (
              <li key={slug}>
                <TextLink href={`/collections/${slug}`}>
                  <Bilingual value={title} locale={locale} />
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t("callTitle")} tone="sable">
        <div className="flex flex-col gap-6">
          <p>
            {t("callText", {
              from: formatDate(fair.callFrom, locale),
              to: formatDate(fair.callUntil, locale),
            })}{" "}
            {t("stands", { count: fair.stands })}
          </p>
          {phase === "call" && (
            <div>
              <ButtonLink href={`/studio/fairs/${fair.id}`}>{t("apply")}</ButtonLink>
            </div>
          )}
          <h3 className="text-xl">{t("criteria")}</h3>
          <p className="max-w-text">{t("criteriaText")}</p>
          <CriteriaList criteria={fair.criteria} locale={locale} />
          <p>
            <TextLink href={`/fairs/${fair.slug}/draw`}>{t("draw.link")}</TextLink>
          </p>
        </div>
      </Section>
    </article>
  );
}

function Exhibitor({ one, locale }: { one: FairPage["exhibitors"][number]; locale: Locale }) {
  const t = useTranslations("fairs");
  return (
    <li className="flex flex-col gap-4">
      <div>
        <h3 className="text-xl">
          <TextLink href={`/artisans/${one.slug}`}>
            <Bilingual value={one.name} locale={locale} />
          </TextLink>
        </h3>
        <p className="text-s text-encre-2">
          <Bilingual value={one.town} locale={locale} />
          <span aria-hidden="true"> · </span>
          {t("standNumber", { number: one.stand.number })}
          <span aria-hidden="true"> · </span>
          {t("size", metres(one.stand, locale))}
        </p>
      </div>
      {one.pieces.length > 0 && (
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 sm:gap-6 lg:grid-cols-4">
          {one.pieces.map((piece) => (
            <li key={piece.id}>
              <PieceFigure piece={piece} locale={locale} sizes="(min-width: 64rem) 18rem, 46vw" />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
