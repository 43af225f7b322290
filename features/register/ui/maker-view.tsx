import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ActivityPage } from "#features/register/queries/activity.ts";
import type { MakerFile } from "#features/register/queries/get-maker.ts";
import { type ActivityFilter, lists } from "#features/register/schema.ts";
import { FactList } from "#features/register/ui/fact-list.tsx";
import { MakerConsents } from "#features/register/ui/maker-consents.tsx";
import { MakerContact } from "#features/register/ui/maker-contact.tsx";
import { DecisionPanel, StandingHistory } from "#features/register/ui/standing-panel.tsx";
import { StandingPill } from "#features/register/ui/standing-pill.tsx";
import { TimelineView } from "#features/register/ui/timeline-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const outcomes = [
  "suspend",
  "planned",
  "reinstate",
  "strike-off",
  "cancel",
  "activity",
  "edit",
  "unchanged",
] as const;

type MakerViewProps = {
  maker: MakerFile;
  activity: ActivityPage;
  kind: ActivityFilter | undefined;
  mayDecide: boolean;
  /** What was just done, as the address says it. */
  done?: string | undefined;
  problem?: string | undefined;
  /** Panels of other parts of the office: the card, bodies, attestations. Each brings its own heading. */
  panels?: ReactNode;
  locale: Locale;
};

/** A maker's file in the office: facts and standing first, how they are reached beside, their whole path below. */
export function MakerView({
  maker,
  activity,
  kind,
  mayDecide,
  done,
  problem,
  panels,
  locale,
}: MakerViewProps) {
  const t = useTranslations("register.maker");
  const timeline = useTranslations("register.timeline");
  const errors = useTranslations("errors");
  const outcome = outcomes.find((known) => known === done);
  const path = `/office/artisans/${maker.id}`;
  return (
    <>
      <Container className="flex flex-col gap-6 pb-12">
        <PageHeader
          eyebrow={<BackLink href="/office/artisans">{t("back")}</BackLink>}
          title={<Bilingual value={maker.name} locale={locale} />}
        >
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <StandingPill standing={maker.standing} />
            <span className="text-s text-encre-2">
              {t("since", { date: formatDate(maker.standingSince, locale) })}
            </span>
            {maker.isDemonstration && <span className="text-s text-encre-2">{t("demonstration")}</span>}
            <TextLink href={`/office/messages/${maker.id}`} className="target-slim inline-flex items-center">
              {t("messages")}
            </TextLink>
          </div>
        </PageHeader>
        {outcome && <Notice tone="success" role="status" title={t(`done.${outcome}`)} />}
        {problem && <Notice tone="warning" role="status" title={errors("CONFLICT")} />}
        <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-10">
            <section aria-labelledby="facts">
              <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
                <h2 id="facts" className="text-l">
                  {t("facts")}
                </h2>
                <TextLink href={`${path}/edit`} className="target-slim inline-flex items-center">
                  {t("edit")}
                </TextLink>
              </div>
              <FactList
                facts={maker}
                locale={locale}
                more={[
                  { term: t("publicPage"), value: <Visibility maker={maker} /> },
                  { term: t("pieces"), value: <Pieces maker={maker} locale={locale} /> },
                  { term: t("openOrders"), value: formatNumber(maker.openOrders, locale) },
                ]}
              />
            </section>
            <section aria-labelledby="history">
              <h2 id="history" className="mb-3 text-l">
                {t("history")}
              </h2>
              <StandingHistory history={maker.history} locale={locale} />
            </section>
            <MakerConsents consents={maker.consents} locale={locale} />
          </div>
          <div className="flex flex-col gap-8">
            <Card>
              <DecisionPanel maker={maker} mayDecide={mayDecide} locale={locale} />
            </Card>
            <Card>
              <MakerContact artisanId={maker.id} contact={maker.contact} locale={locale} />
            </Card>
          </div>
        </div>
        {panels}
      </Container>
      <Section
        id="timeline"
        tone="sable"
        title={timeline("title")}
        action={
          <ButtonLink href={`${path}/activity`} tone="secondary">
            {timeline("add")}
          </ButtonLink>
        }
      >
        <TimelineView activity={activity} kind={kind} path={path} locale={locale} />
      </Section>
    </>
  );
}

function Visibility({ maker }: { maker: MakerFile }) {
  const t = useTranslations("register.maker");
  if (!maker.isPublic) return t("notShown");
  if (!lists(maker.standing)) return t("hiddenByStanding");
  return <TextLink href={`/artisans/${maker.id}`}>{t("shown")}</TextLink>;
}

function Pieces({ maker, locale }: { maker: MakerFile; locale: Locale }) {
  const t = useTranslations("register.maker");
  const isShown = maker.isPublic && lists(maker.standing);
  return isShown ? formatNumber(maker.pieces, locale) : t("piecesHidden", { count: maker.pieces });
}
