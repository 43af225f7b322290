import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { CountTabs } from "#components/ui/count-tabs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Select } from "#components/ui/select.tsx";
import { type BadgeList, badgeClaims, badgeTabs } from "#features/badges/schema.ts";
import { BadgeTable } from "#features/badges/ui/badge-table.tsx";
import { OutcomeNotice } from "#features/badges/ui/outcome-notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type OfficeBadgesProps = {
  list: BadgeList;
  done: string | undefined;
  problem: string | undefined;
  locale: Locale;
};

/** The chamber's badges by what has to be done with them. */
export function OfficeBadgesView({ list, done, problem, locale }: OfficeBadgesProps) {
  const t = useTranslations("badges.office");
  const { chamberId, tab, claim, page, pages, badges } = list;
  const hrefOf = (wanted: number) =>
    `/office/badges?${new URLSearchParams({ chamber: chamberId, tab, ...(claim ? { claim } : {}), ...(wanted > 1 ? { page: String(wanted) } : {}) })}`;
  return (
    <Container className="pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office">{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      >
        <div>
          <ButtonLink href={`/office/badges/new?chamber=${chamberId}`}>{t("new")}</ButtonLink>
        </div>
      </PageHeader>
      <OutcomeNotice done={done} problem={problem} locale={locale} />
      <Tabs list={list} locale={locale} />
      <Filter list={list} locale={locale} />
      {badges.length === 0 ? (
        <EmptyState art="tile" title={t(`empty.${tab}`)}>
          <p>{claim ? t("emptyFilter") : t(`emptyText.${tab}`)}</p>
        </EmptyState>
      ) : (
        <BadgeTable badges={badges} caption={t(`tabs.${tab}`)} locale={locale} />
      )}
      <div className="mt-6">
        <Pagination page={page} pages={pages} hrefOf={hrefOf} locale={locale} />
      </div>
    </Container>
  );
}

/** The lists with how many are in each. They wrap on a phone; nothing hides behind a swipe. */
function Tabs({ list, locale }: { list: BadgeList; locale: Locale }) {
  const t = useTranslations("badges.office");
  const tabs = badgeTabs.map((tab) => ({
    ...{ key: tab, label: t(`tabs.${tab}`), count: list.counts[tab] },
    href: `/office/badges?${new URLSearchParams({ chamber: list.chamberId, tab })}`,
  }));
  return <CountTabs label={t("tabsLabel")} tabs={tabs} here={list.tab} locale={locale} className="mb-8" />;
}

function Filter({ list, locale }: { list: BadgeList; locale: Locale }) {
  const t = useTranslations("badges");
  return (
    <form action={`/${locale}/office/badges`} method="get" className="mb-8 flex flex-wrap items-end gap-3">
      <input type="hidden" name="tab" value={list.tab} />
      <input type="hidden" name="chamber" value={list.chamberId} />
      <Select
        name="claim"
        label={t("office.claim")}
        placeholder={t("office.allClaims")}
        options={badgeClaims.map((value) => ({ value, label: t(`claims.${value}`) }))}
        defaultValue={list.claim ?? ""}
        required={false}
        className="w-full max-w-80"
      />
      <Button type="submit" tone="secondary">
        {t("office.filter")}
      </Button>
    </form>
  );
}
