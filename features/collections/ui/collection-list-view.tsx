import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { createCollectionAction } from "#features/collections/actions.ts";
import type { CollectionList } from "#features/collections/schema.ts";
import { AskedPart } from "#features/collections/ui/asked-part.tsx";
import { Outcome } from "#features/collections/ui/outcome.tsx";
import { sentencesOf } from "#features/collections/ui/sentences.ts";
import { StandingPill } from "#features/collections/ui/standing-pill.tsx";
import { When } from "#features/collections/ui/when.tsx";
import { titleFields } from "#features/collections/ui/word-fields.ts";
import type { CollectionZone } from "#features/collections/zones.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  list: CollectionList;
  zone: CollectionZone;
  done: string | undefined;
  problem: string | undefined;
  locale: Locale;
};

/** A chamber's collections, what it is asked by national ones, and the way to begin another. */
export function CollectionListView({ list, zone, done, problem, locale }: Props) {
  const t = useTranslations("collections");
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader title={t("title")} lead={t(list.chamberId ? "lead" : "leadNational")} />
      <Outcome done={done} problem={problem} locale={locale} />
      <AskedPart asked={list.asked} locale={locale} />
      {list.collections.length === 0 ? (
        <EmptyState art="tile" title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ul className="grid items-start gap-4 lg:grid-cols-2">
          {list.collections.map((row) => (
            <Card key={row.id} as="li" className="relative flex flex-col gap-2">
              <div className="flex flex-wrap items-baseline justify-between gap-3">
                <h2 className="text-l">
                  <AppLink
                    href={`/${zone}/collections/${row.id}`}
                    className="underline after:absolute after:inset-0"
                  >
                    <Bilingual value={row.title} locale={locale} />
                  </AppLink>
                </h2>
                <StandingPill standing={row.standing} />
              </div>
              <When row={row} locale={locale} />
              <p className="text-s text-encre-2">
                {t("count", { n: row.pieces })}
                {row.homeSlot !== null && ` · ${t("onHome", { n: row.homeSlot })}`}
              </p>
            </Card>
          ))}
        </ul>
      )}
      <section className="flex max-w-text flex-col gap-4">
        <h2 className="text-xl">{t("begin")}</h2>
        <FieldsForm
          action={createCollectionAction}
          start={newForm()}
          fields={titleFields(t)}
          hidden={{ locale, zone, chamberId: list.chamberId ?? "" }}
          sentences={sentencesOf(locale)}
          submit={t("beginSubmit")}
        />
      </section>
    </Container>
  );
}
