import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ThreadRow } from "#features/thread/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type InboxViewProps = {
  rows: readonly ThreadRow[];
  chamberId: string;
  mayWriteToGroup: boolean;
  done: string | undefined;
  locale: Locale;
};

/** A chamber's threads with its makers, those with something new first. */
export function InboxView({ rows, chamberId, mayWriteToGroup, done, locale }: InboxViewProps) {
  const t = useTranslations("thread");
  return (
    <Container width="page" className="flex flex-col gap-6 pb-16">
      <PageHeader title={t("inbox")} lead={t("inboxLead")}>
        {mayWriteToGroup && (
          <div className="pt-2">
            <ButtonLink href={`/office/messages/group?chamber=${chamberId}`}>{t("toGroup")}</ButtonLink>
          </div>
        )}
      </PageHeader>
      {done === "round" && <Notice tone="success" role="status" title={t("roundSent")} />}
      {rows.length === 0 ? (
        <EmptyState title={t("inboxNone")} art="thread">
          {t("inboxNoneText")}
        </EmptyState>
      ) : (
        <ul className="border-t border-encre">
          {rows.map((row) => (
            <li key={row.artisanId} className="border-b border-line">
              <AppLink
                href={`/office/messages/${row.artisanId}?chamber=${chamberId}`}
                className="flex flex-col gap-1 py-4 hover:bg-sable sm:px-3"
              >
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="font-[550]">
                    <Bilingual value={row.maker} locale={locale} />
                  </span>
                  {row.unread > 0 && (
                    <StatusPill tone="info">{t("unreadCount", { count: row.unread })}</StatusPill>
                  )}
                  <When value={row.lastAt} locale={locale} style="short" className="text-s text-encre-2" />
                </span>
                <span dir="auto" className="line-clamp-2 text-encre-2">
                  {row.last}
                </span>
              </AppLink>
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}
