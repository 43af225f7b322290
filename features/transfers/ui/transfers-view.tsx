import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { TransferDto, TransferList } from "#features/transfers/schema.ts";
import { TransferPill, Way } from "#features/transfers/ui/transfer-look.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const outcomes = ["requested", "declined", "cancelled"] as const;

type TransfersViewProps = { list: TransferList; done: string | undefined; locale: Locale };

/** The moves of a chamber: whom it is asked to take on, whom it gives away, and those that are over. */
export function TransfersView({ list, done, locale }: TransfersViewProps) {
  const t = useTranslations("transfers");
  const outcome = outcomes.find((known) => known === done);
  const isEmpty = list.incoming.length + list.outgoing.length + list.past.length === 0;
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office">{t("list.office")}</BackLink>}
        title={t("title")}
        lead={t("list.lead")}
      >
        {outcome && <Notice tone="success" role="status" title={t(`list.done.${outcome}`)} />}
      </PageHeader>
      {isEmpty && (
        <EmptyState title={t("list.none")} art="tile">
          <p>{t("list.noneText")}</p>
        </EmptyState>
      )}
      {(["incoming", "outgoing", "past"] as const).map((part) => (
        <Part key={part} part={part} moves={list[part]} locale={locale} />
      ))}
    </Container>
  );
}

type PartProps = { part: "incoming" | "outgoing" | "past"; moves: readonly TransferDto[]; locale: Locale };

function Part({ part, moves, locale }: PartProps) {
  const t = useTranslations("transfers");
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby={part} className="flex flex-col gap-4">
      <h2 id={part} className="text-xl">
        {t(`list.${part}`)}
      </h2>
      <DataTable
        caption={t(`list.${part}`)}
        captionHidden
        columns={[
          { key: "who", label: t("list.who"), rowHeader: true },
          { key: "what", label: t("list.what") },
          { key: "way", label: t("list.way") },
          { key: "asked", label: t("list.asked") },
          { key: "state", label: t("list.state") },
        ]}
        rows={moves.map((move) => ({
          id: move.id,
          cells: {
            who: (
              <TextLink
                href={`/office/transfers/${move.id}`}
                className="target-slim inline-flex items-center"
              >
                {move.name ? <Bilingual value={move.name} locale={locale} /> : t("list.unnamed")}
              </TextLink>
            ),
            what: (
              <span>
                {t(`what.${move.what}`)} {move.number && <bdi dir="ltr">{move.number}</bdi>}
              </span>
            ),
            way: <Way move={move} locale={locale} />,
            asked: <When value={move.requestedAt} locale={locale} style="short" />,
            state: <TransferPill state={move.state} />,
          },
        }))}
      />
    </section>
  );
}
