import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { getWitnesses } from "#features/provenance/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type TableProps = {
  witnesses: Awaited<ReturnType<typeof getWitnesses>>;
  locale: Locale;
  done: string | undefined;
};

const notices = ["registered", "named", "retired"] as const;

/** Who watches the log from outside, and when each last signed a head. */
export function WitnessesTable({ witnesses, done, locale }: TableProps) {
  const said = notices.find((notice) => notice === done);
  const w = useTranslations("provenance.witness");
  const t = useTranslations("provenance.transparency");
  const columns = [
    { key: "name", label: t("witness"), rowHeader: true },
    { key: "operator", label: t("operator") },
    { key: "last", label: t("last") },
  ] as const;
  const rows = witnesses.map((one) => ({
    id: one.name,
    cells: {
      name: (
        <TextLink
          href={`/federation/transparency/witnesses/one?name=${encodeURIComponent(one.name)}`}
          className="target-slim inline-flex items-center"
        >
          <bdi dir="ltr" className="font-mono text-s [overflow-wrap:anywhere]">
            {one.name}
          </bdi>
        </TextLink>
      ),
      operator: (
        <span>
          <Bilingual value={one.operator} locale={locale} />
          {one.isDemonstration && <span className="block text-s text-encre-2">{t("demonstration")}</span>}
          {one.retiredAt && <span className="block text-s text-encre-2">{t("retired")}</span>}
        </span>
      ),
      last: one.lastAt ? (
        <When value={one.lastAt.toISOString()} locale={locale} style="dateTime" />
      ) : (
        t("never")
      ),
    },
  }));
  return (
    <section aria-labelledby="witnesses">
      <h2 id="witnesses" className="mb-4 text-xl">
        {t("witnesses")}
      </h2>
      {said && (
        <div className="mb-4">
          <Notice tone="success" role="status" title={w(`done.${said}`)} />
        </div>
      )}
      <DataTable
        {...{ caption: t("witnesses"), captionHidden: true, columns, rows }}
        empty={<EmptyState title={t("witnessNone")} art="tile" />}
      />
      <div className="mt-6">
        <ButtonLink href="/federation/transparency/witnesses/new" tone="secondary">
          {w("newTitle")}
        </ButtonLink>
      </div>
    </section>
  );
}
