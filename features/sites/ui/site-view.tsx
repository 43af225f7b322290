import { useTranslations } from "next-intl";
import { CriteriaList } from "#components/calls/criteria-list.tsx";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { Container } from "#components/layout/container.tsx";
import { Section } from "#components/layout/section.tsx";
import { StatusPill, Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PieceFigure } from "#components/ui/piece-figure.tsx";
import type { SitePage } from "#features/sites/queries/public-sites.ts";
import { stateTones } from "#features/sites/ui/site-card.tsx";
import { SiteFactsList } from "#features/sites/ui/site-facts.tsx";
import { siteBreadcrumbs, siteJsonLd } from "#features/sites/ui/site-json-ld.ts";
import { SitePlan } from "#features/sites/ui/site-plan.tsx";
import { UnitList } from "#features/sites/ui/unit-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

type Props = { site: SitePage; locale: Locale };

/** A site: when one may come, the plan with its list, who works there, and rooms that are offered. */
export function SiteView({ site, locale }: Props) {
  const t = useTranslations("sites");
  const hasPlan = site.units.some(({ place }) => place !== null);
  return (
    <article>
      <script {...jsonLd(siteJsonLd(site, locale), siteBreadcrumbs(site, locale, t("title")))} />
      <Container className="pt-2">
        <Breadcrumbs
          items={[
            { label: t("title"), href: "/sites" },
            { label: <Bilingual value={site.name} locale={locale} /> },
          ]}
        />
        <header className="flex max-w-[48rem] flex-col gap-4 pt-6 pb-8 sm:pt-10">
          <div className="flex flex-wrap items-center gap-4">
            <StatusPill tone={stateTones[site.state]}>{t(`states.${site.state}`)}</StatusPill>
            <Tag>{t(`kinds.${site.kind}`)}</Tag>
            {site.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
          </div>
          <h1 className="text-4xl">
            <Bilingual value={site.name} locale={locale} />
          </h1>
          <Bilingual value={site.intro} locale={locale} as="p" className="text-l text-encre-2" />
          {site.isDemonstration && <p className="text-s text-encre-2">{t("demonstrationText")}</p>}
          <p>
            {t("keptBy")}{" "}
            <TextLink href={`/chambers/${site.chamberKey}`}>
              <Bilingual value={site.chamberName} locale={locale} />
            </TextLink>
          </p>
        </header>
        <SiteFactsList site={site} locale={locale} />
      </Container>
      <Section title={t("plan")} id="plan">
        <div className="grid items-start gap-8 lg:grid-cols-[3fr_2fr]">
          {hasPlan ? (
            <SitePlan
              plan={site.plan}
              units={site.units}
              href={({ code }) => `#unit-${code}`}
              locale={locale}
            />
          ) : (
            <p className="text-encre-2">{t("noPlan")}</p>
          )}
          {site.units.length > 0 && (
            <div>
              <h3 className="mb-3 text-xl">{t("units")}</h3>
              <UnitList
                units={site.units}
                locale={locale}
                more={({ id, sharing, shown }) =>
                  sharing &&
                  shown === "shared" && (
                    <TextLink href={`/studio/sites/equipment/${id}`} className="text-s">
                      {t("bookHere")}
                    </TextLink>
                  )
                }
              />
            </div>
          )}
        </div>
      </Section>
      <Section title={t("makers")} tone="sable">
        {site.makers.length === 0 ? (
          <p className="text-encre-2">{t("noMakers")}</p>
        ) : (
          <ul className="flex flex-col gap-12">
            {site.makers.map((maker) => (
              <Maker key={`${maker.artisanId} ${maker.code}`} maker={maker} locale={locale} />
            ))}
          </ul>
        )}
      </Section>
      {site.rooms.length > 0 && (
        <Section title={t("rooms")}>
          <p className="mb-6 max-w-text">{t("roomsText")}</p>
          <ul className="flex flex-col gap-10">
            {site.rooms.map((room) => (
              <Offered key={room.id} room={room} locale={locale} />
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}

function Maker({ maker, locale }: { maker: SitePage["makers"][number]; locale: Locale }) {
  const t = useTranslations("sites");
  return (
    <li className="flex flex-col gap-4">
      <div>
        <h3 className="text-xl">
          <TextLink href={`/artisans/${maker.slug}`}>
            <Bilingual value={maker.name} locale={locale} />
          </TextLink>
        </h3>
        <p className="text-s text-encre-2">{t("makerRoom", { code: maker.code })}</p>
      </div>
      {maker.pieces.length > 0 && (
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 sm:gap-6 lg:grid-cols-4">
          {maker.pieces.map((piece) => (
            <li key={piece.id}>
              <PieceFigure piece={piece} locale={locale} sizes="(min-width: 64rem) 18rem, 46vw" />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Offered({ room, locale }: { room: SitePage["rooms"][number]; locale: Locale }) {
  const t = useTranslations("sites");
  const date = (day: string) => formatDate(day, locale);
  return (
    <li className="flex flex-col gap-3">
      <h3 className="text-xl">{t("makerRoom", { code: room.code })}</h3>
      <Bilingual value={room.intro} locale={locale} as="p" />
      <p>
        {t("rent", { amount: formatMoney(room.rent, locale) })}
        <span aria-hidden="true"> · </span>
        {t("months", { count: room.months })}
      </p>
      <p>
        {t("callDays", { from: date(room.opensOn), to: date(room.closesOn), start: date(room.startsOn) })}
      </p>
      <h4 className="font-[550]">{t("criteria")}</h4>
      <p className="max-w-text text-s text-encre-2">{t("criteriaText")}</p>
      <CriteriaList criteria={room.criteria} locale={locale} />
      <div>
        <ButtonLink href={`/studio/sites/calls/${room.id}`}>{t("apply")}</ButtonLink>
      </div>
    </li>
  );
}
