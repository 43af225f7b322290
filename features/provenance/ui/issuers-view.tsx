import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { IssuerRow } from "#features/provenance/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type IssuersViewProps = { issuers: readonly IssuerRow[]; locale: Locale };

/** How the signing keys of every chamber stand: which sign, which are due to be replaced, which have ended. */
export function IssuersView({ issuers, locale }: IssuersViewProps) {
  const t = useTranslations("provenance.issuers");
  const columns = [
    { key: "chamber", label: t("chamber"), rowHeader: true },
    { key: "state", label: t("state") },
    { key: "since", label: t("since") },
    { key: "ended", label: t("ended") },
  ];
  const rows = issuers.map((one) => ({
    id: one.chamberId,
    cells: {
      chamber: (
        <span className="flex flex-col">
          <TextLink
            href={`/federation/keys/${one.chamberId}`}
            className="target-slim inline-flex items-center font-[550]"
          >
            <Bilingual value={one.name} locale={locale} />
          </TextLink>
          <bdi dir="ltr" className="font-mono text-s text-encre-2 [overflow-wrap:anywhere]">
            {one.did}
          </bdi>
        </span>
      ),
      state: <StatusPill tone={tones[one.state]}>{t(`states.${one.state}`)}</StatusPill>,
      since: one.since ? <When value={one.since} locale={locale} style="short" /> : t("never"),
      ended: (
        <span className="flex flex-col">
          <span>{t("endedCount", { count: one.endedKeys })}</span>
          {one.compromisedKeys > 0 && (
            <span className="text-s">{t("compromised", { count: one.compromisedKeys })}</span>
          )}
        </span>
      ),
    },
  }));
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <DataTable caption={t("title")} captionHidden columns={columns} rows={rows} />
    </Container>
  );
}

const tones: Readonly<Record<IssuerRow["state"], PillTone>> = {
  none: "neutral",
  in_use: "verified",
  due: "pending",
  ended: "danger",
};
