import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { ReturnDto } from "#features/refunds/queries/returns.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type Desk = "studio" | "office" | "federation";

type ReturnsViewProps = { returns: readonly ReturnDto[]; desk: Desk; locale: Locale };

/** What buyers send back, as a maker, a chamber or the federation sees it. */
export function ReturnsView({ returns, desk, locale }: ReturnsViewProps) {
  const t = useTranslations("refunds.desk");
  const states = useTranslations("refunds.state");
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <PageHeader title={t("title")} lead={t(desk === "federation" ? "contestedLead" : "lead")} />
      <DataTable
        caption={t("caption")}
        captionHidden
        columns={[
          { key: "number", label: t("number"), rowHeader: true },
          { key: "maker", label: t("maker") },
          { key: "state", label: t("stateLabel") },
          { key: "asked", label: t("askedAt") },
        ]}
        rows={returns.map((back) => ({
          id: back.id,
          cells: {
            number: (
              <TextLink href={`/${desk}/returns/${back.id}`} className="target-slim inline-flex items-center">
                <bdi dir="ltr">{back.number}</bdi>
              </TextLink>
            ),
            maker: <Bilingual value={back.maker} locale={locale} />,
            state: states(back.state),
            asked: <When value={back.askedAt} locale={locale} style="short" />,
          },
        }))}
        empty={
          <EmptyState art="thread" title={t("emptyTitle")}>
            {t("emptyText")}
          </EmptyState>
        }
      />
    </Container>
  );
}
