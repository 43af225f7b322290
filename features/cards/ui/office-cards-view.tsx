import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { CardList } from "#features/cards/schema.ts";
import { CardTable } from "#features/cards/ui/card-table.tsx";
import { CardTabs } from "#features/cards/ui/card-tabs.tsx";
import { ChosenCardsForm } from "#features/cards/ui/chosen-cards-form.tsx";
import { type Outcome, OutcomeNotice } from "#features/cards/ui/outcome-notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type OfficeCardsProps = { list: CardList; outcome: Outcome; allChosen: boolean; locale: Locale };

/** The chamber's cards by what has to be done with them. */
export function OfficeCardsView({ list, outcome, allChosen, locale }: OfficeCardsProps) {
  const t = useTranslations("cards.office");
  const { tab, q, page, pages, cards } = list;
  const hrefOf = (wanted: number) =>
    `/office/cards?${new URLSearchParams({ tab, ...(q ? { q } : {}), ...(wanted > 1 ? { page: String(wanted) } : {}) })}`;
  const caption = t("caption", { tab: t(`tabs.${tab}`) });
  const choosable = tab === "to_print" || tab === "to_hand_over";
  return (
    <Container className="pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office">{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      <OutcomeNotice {...outcome} />
      <CardTabs list={list} locale={locale} />
      <Search list={list} locale={locale} />
      {cards.length === 0 ? (
        <EmptyState title={q ? t("found", { count: 0 }) : t(`empty.${tab}`)} art="tile">
          <p>{q ? t("emptyFound") : t("emptyText")}</p>
        </EmptyState>
      ) : (
        <ChosenCardsForm
          tab={tab}
          here={hrefOf(page)}
          allChosen={allChosen}
          choosable={choosable}
          locale={locale}
        >
          <CardTable
            key={`${tab} ${allChosen}`}
            cards={cards}
            caption={caption}
            locale={locale}
            choosable={choosable}
            allChosen={allChosen}
          />
        </ChosenCardsForm>
      )}
      <div className="mt-6">
        <Pagination page={page} pages={pages} hrefOf={hrefOf} locale={locale} />
      </div>
    </Container>
  );
}

function Search({ list, locale }: { list: CardList; locale: Locale }) {
  const t = useTranslations("cards.office");
  return (
    <form action={`/${locale}/office/cards`} method="get" className="mb-8 flex flex-wrap items-end gap-3">
      <input type="hidden" name="tab" value={list.q ? list.tab : "all"} />
      <TextInput
        name="q"
        label={t("search")}
        hint={t("searchHint")}
        defaultValue={list.q}
        maxLength={80}
        optional={false}
        required={false}
        className="w-full max-w-80"
      />
      <Button type="submit" tone="secondary">
        {t("find")}
      </Button>
      {list.q && (
        <TextLink href={`/office/cards?tab=${list.tab}`} className="target inline-flex items-center">
          {t("clear")}
        </TextLink>
      )}
    </form>
  );
}
