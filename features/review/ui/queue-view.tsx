import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { QueuePage } from "#features/review/schema.ts";
import { KeysHelp } from "#features/review/ui/keys-help.tsx";
import { QueueFilter } from "#features/review/ui/queue-filter.tsx";
import { isNarrowed, type QueueChoice, queueHref } from "#features/review/ui/queue-query.ts";
import { QueueRow } from "#features/review/ui/queue-row.tsx";
import { QueueTabs } from "#features/review/ui/queue-tabs.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type QueueViewProps = {
  list: QueuePage;
  choice: QueueChoice;
  /** Set when the person works for more than one chamber and chose this one. */
  chamberId: string | null;
  now: Date;
  locale: Locale;
  /** What was just done, and the sentence of what could not be. */
  done: string | null;
  problem: string | null;
};

const dones = ["released", "conflict"] as const;

/** A chamber's files as its officers go through them. */
export function QueueView({ list, choice, chamberId, now, locale, done, problem }: QueueViewProps) {
  const t = useTranslations("review");
  const said = dones.find((known) => known === done);
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-0">
        <PageHeader title={t("title")} lead={t("lead")} />
        <div className="flex flex-wrap items-center gap-2 pb-8">
          <KeysHelp page="queue" />
          <ButtonLink href="/office/applications/new" tone="secondary">
            <Icon name="plus" />
            {t("new")}
          </ButtonLink>
        </div>
      </div>
      {said && <Notice tone="success" role="status" title={t(`done.${said}`)} />}
      {problem && <Notice tone="warning" role="alert" title={problem} />}
      <QueueTabs {...{ list, choice, chamberId, locale }} />
      <QueueFilter {...{ list, choice, chamberId, locale }} />
      <section aria-label={t(`tabs.${list.tab}`)}>
        {list.rows.length === 0 ? (
          <EmptyState
            title={t(isNarrowed(choice) ? "empty.narrowed" : "empty.title")}
            art={isNarrowed(choice) ? "shelf" : "tile"}
          >
            {t(isNarrowed(choice) ? "empty.narrowedText" : `empty.${list.tab}`)}
          </EmptyState>
        ) : (
          <ol className="border-t border-encre">
            {list.rows.map((row) => (
              <QueueRow key={row.id} row={row} now={now} locale={locale} />
            ))}
          </ol>
        )}
      </section>
      <Pager {...{ list, choice, chamberId }} />
    </Container>
  );
}

const look =
  "target inline-flex items-center gap-2 px-2 font-[550] underline decoration-bord hover:decoration-encre";

/** The pages before and after this one. They begin at a file, so they have no numbers. */
function Pager({ list, choice, chamberId }: Pick<QueueViewProps, "list" | "choice" | "chamberId">) {
  const t = useTranslations("common.ui");
  if (!list.next && !list.previous) return null;
  return (
    <nav aria-label={t("pages")} className="flex justify-between gap-4 border-t border-line pt-4">
      <div>
        {list.previous && (
          <AppLink href={queueHref(choice, chamberId, list.previous)} rel="prev" className={look}>
            <Icon name="arrow-back" />
            {t("previous")}
          </AppLink>
        )}
      </div>
      <div>
        {list.next && (
          <AppLink href={queueHref(choice, chamberId, list.next)} rel="next" className={look}>
            {t("next")}
            <Icon name="arrow-forward" />
          </AppLink>
        )}
      </div>
    </nav>
  );
}
