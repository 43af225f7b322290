import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { takeFindingAction } from "#features/provenance/log-actions.ts";
import type { Transparency } from "#features/provenance/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Zone = "office" | "federation";
type ViewProps = { seen: Transparency; zone: Zone; locale: Locale; children?: ReactNode };

/** What does not fit in the public log, and what was lately written to it. */
export function TransparencyView({ seen, zone, locale, children }: ViewProps) {
  const t = useTranslations("provenance.transparency");
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader title={t("title")} lead={t(`lead.${zone}`)} />
      <Findings {...{ seen, zone, locale }} />
      {children}
      <Entries {...{ seen, zone, locale }} />
    </Container>
  );
}

function Findings({ seen, zone, locale }: ViewProps) {
  const t = useTranslations("provenance.transparency");
  const rows = seen.findings.map((one) => ({
    id: one.id,
    cells: {
      kind: t(`kind.${one.kind}`),
      object: <Mono>{one.object}</Mono>,
      since: <When value={one.foundAt} locale={locale} style="dateTime" />,
      owner: one.owner ? (
        <bdi>{one.owner}</bdi>
      ) : (
        <form action={takeFindingAction}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="zone" value={zone} />
          <input type="hidden" name="findingId" value={one.id} />
          <SubmitButton tone="secondary">{t("take")}</SubmitButton>
        </form>
      ),
    },
  }));
  const columns = [
    { key: "kind", label: t("kindColumn"), rowHeader: true },
    { key: "object", label: t("object") },
    { key: "since", label: t("since") },
    { key: "owner", label: t("owner") },
  ] as const;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings" className="mb-4 text-xl">
        {t("findings")}
      </h2>
      <DataTable
        {...{ caption: t("findings"), captionHidden: true, columns, rows }}
        empty={
          <EmptyState title={t("none")} art="tile">
            <p>{t("noneText")}</p>
          </EmptyState>
        }
      />
    </section>
  );
}

function Entries({ seen, zone, locale }: ViewProps) {
  const t = useTranslations("provenance.transparency");
  const issuer = { key: "issuer", label: t("issuer") } as const;
  const columns = [
    { key: "event", label: t("event"), rowHeader: true },
    { key: "entry", label: t("entry") },
    ...(zone === "federation" ? [issuer] : []),
    { key: "when", label: t("when") },
  ];
  const rows = seen.entries.map((one) => ({
    id: String(one.index),
    cells: {
      event: t(`events.${one.kind}`),
      entry: <Mono>{String(one.index)}</Mono>,
      issuer: <Mono>{one.issuer}</Mono>,
      when: <When value={one.time} locale={locale} style="dateTime" />,
    },
  }));
  return (
    <section aria-labelledby="issued">
      <h2 id="issued" className="mb-4 text-xl">
        {t("issued")}
      </h2>
      <DataTable
        {...{ caption: t("issued"), captionHidden: true, columns, rows }}
        empty={<EmptyState title={t("issuedNone")} art="tile" />}
      />
    </section>
  );
}

function Mono({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="font-mono text-s [overflow-wrap:anywhere]">
      {children}
    </bdi>
  );
}
