import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DataTable, type Row } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { RegisterPage, RegisterRow } from "#features/register/queries/list-makers.ts";
import { choiceQuery, type RegisterChoice } from "#features/register/ui/filter-query.ts";
import { RegisterFilter } from "#features/register/ui/register-filter.tsx";
import { StandingPill } from "#features/register/ui/standing-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type RegisterViewProps = {
  list: RegisterPage;
  choice: RegisterChoice;
  /** Set when the person works for more than one chamber and chose this one. */
  chamberId: string | null;
  namesOnly: boolean;
  locale: Locale;
};

/** A chamber's register: search, narrow, open, take along. */
export function RegisterView({ list, choice, chamberId, namesOnly, locale }: RegisterViewProps) {
  const t = useTranslations("register.list");
  const isNarrowed = Object.keys(choice).length > 0;
  const all = ["name", "number", "trade", "town", "state", "validUntil"] as const;
  const columns = all
    .filter((key) => !namesOnly || key === "name" || key === "state")
    .map((key) => ({ key, label: t(key === "state" ? "standing" : key), rowHeader: key === "name" }));
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <RegisterFilter {...{ choice, chamberId, namesOnly, locale }} crafts={list.crafts} />
      <section aria-label={t("caption")} className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="text-s text-encre-2" role="status">
            {t("count", { count: list.total })}
          </p>
          {!namesOnly && list.total > 0 && (
            <ButtonLink
              plain
              tone="secondary"
              href={`/${locale}/office/artisans/export${choiceQuery(choice, chamberId)}`}
            >
              <Icon name="download" />
              {t("export")}
            </ButtonLink>
          )}
        </div>
        <DataTable
          caption={t("caption")}
          captionHidden
          columns={columns}
          rows={list.makers.map((maker) => rowOf(maker, locale, t))}
          empty={
            <EmptyState
              title={t(isNarrowed ? "noneTitle" : "emptyTitle")}
              art={isNarrowed ? "shelf" : "tile"}
            >
              {t(isNarrowed ? "noneText" : "emptyText")}
            </EmptyState>
          }
        />
        <Pagination
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => `/office/artisans${choiceQuery(choice, chamberId, page)}`}
          locale={locale}
        />
      </section>
    </Container>
  );
}

function rowOf(
  { id, name, standing, details }: RegisterRow,
  locale: Locale,
  t: ReturnType<typeof useTranslations<"register.list">>,
): Row {
  const state = <StandingPill standing={standing} />;
  if (!details) return { id, cells: { name: <Bilingual value={name} locale={locale} />, state } };
  const comma = locale === "ar" ? "، " : ", ";
  return {
    id,
    cells: {
      name: (
        <TextLink href={`/office/artisans/${id}`} className="target-slim inline-flex items-center">
          <Bilingual value={name} locale={locale} />
        </TextLink>
      ),
      number: details.registryNumber ? <bdi dir="ltr">{details.registryNumber}</bdi> : t("noNumber"),
      trade: details.crafts.map((craft) => pick(craft, locale).text).join(comma),
      town: <Bilingual value={details.town} locale={locale} />,
      state,
      validUntil: details.validUntil ? (
        <When value={details.validUntil} locale={locale} style="short" />
      ) : (
        t("noEnd")
      ),
    },
  };
}
