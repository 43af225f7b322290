import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { retryAction } from "#features/desk/actions.ts";
import type { FailedEvent, FailedJob } from "#features/desk/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type QueueProps = {
  failures: { events: FailedEvent[]; jobs: FailedJob[] };
  done: "sent" | "gone" | null;
  locale: Locale;
};

const code = (value: string | null): ReactNode => (
  <bdi dir="ltr" className="font-mono text-s [overflow-wrap:anywhere]">
    {value ?? "–"}
  </bdi>
);

/** Events and jobs that gave up, each with a way to try once more. */
export function DeskQueueView({ failures: { events, jobs }, done, locale }: QueueProps) {
  const t = useTranslations("desk.queue");
  const retry = (name: "eventId" | "jobId", id: string) => (
    <form action={retryAction}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name={name} value={id} />
      <SubmitButton tone="secondary">{t("retry")}</SubmitButton>
    </form>
  );
  const columns = [
    { key: "name", label: t("name"), rowHeader: true },
    { key: "about", label: t("about") },
    { key: "since", label: t("since") },
    { key: "error", label: t("error") },
    { key: "retry", label: t("retry") },
  ] as const;
  const eventRows = events.map(({ id, type, objectId, error, at }) => ({
    id,
    cells: {
      ...{ name: code(type), about: code(objectId), error: code(error) },
      since: <When value={at} locale={locale} style="dateTime" />,
      retry: retry("eventId", id),
    },
  }));
  const jobRows = jobs.map(({ id, name, about, at }) => ({
    id,
    cells: {
      ...{ name: code(name), about: code(about) },
      since: <When value={at} locale={locale} style="dateTime" />,
      retry: retry("jobId", id),
    },
  }));
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {done && (
        <Notice tone={done === "sent" ? "success" : "info"} role="status">
          {t(done)}
        </Notice>
      )}
      <section aria-labelledby="events">
        <h2 id="events" className="mb-4 text-xl">
          {t("events")}
        </h2>
        <DataTable
          {...{ caption: t("events"), captionHidden: true, columns, rows: eventRows }}
          empty={<p className="text-encre-2">{t("noEvents")}</p>}
        />
      </section>
      <section aria-labelledby="jobs">
        <h2 id="jobs" className="mb-4 text-xl">
          {t("jobs")}
        </h2>
        <DataTable
          {...{ caption: t("jobs"), captionHidden: true, rows: jobRows }}
          columns={columns.filter(({ key }) => key !== "error")}
          empty={<p className="text-encre-2">{t("noJobs")}</p>}
        />
      </section>
    </Container>
  );
}
