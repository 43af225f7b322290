import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { IssueRow } from "#features/newsletter/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type IssuesViewProps = {
  issues: readonly IssueRow[];
  readers: number;
  done: string | undefined;
  locale: Locale;
};

const tones = { draft: "neutral", sending: "pending", sent: "verified" } as const;

/** Issues of the newsletter, for those who compose it. Of readers there is their number alone. */
export function IssuesView({ issues, readers, done, locale }: IssuesViewProps) {
  const t = useTranslations("newsletter.issues");
  const add = <ButtonLink href="/federation/newsletter/new">{t("new")}</ButtonLink>;
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("readers", { count: readers })}>
        <div className="pt-2">{add}</div>
      </PageHeader>
      {done === "sending" && <Notice tone="success" role="status" title={t("sending")} />}
      <DataTable
        caption={t("title")}
        captionHidden
        empty={<EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
        columns={[
          { key: "subject", label: t("subject"), rowHeader: true },
          { key: "state", label: t("stateTitle") },
          { key: "reached", label: t("reached"), align: "end" },
          { key: "date", label: t("date") },
        ]}
        rows={issues.map((issue) => ({
          id: issue.id,
          cells: {
            subject: (
              <TextLink
                href={`/federation/newsletter/${issue.id}`}
                className="target-slim inline-flex items-center"
              >
                <Bilingual value={issue.subject} locale={locale} />
              </TextLink>
            ),
            state: <StatusPill tone={tones[issue.state]}>{t(`state.${issue.state}`)}</StatusPill>,
            reached: issue.reached,
            date: <When value={issue.sentAt ?? issue.createdAt} locale={locale} style="short" />,
          },
        }))}
      />
    </Container>
  );
}
