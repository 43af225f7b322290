import { useTranslations } from "next-intl";
import { noted } from "#components/format/noted.tsx";
import { When } from "#components/format/when.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { secondReadAction } from "#features/endangered/actions.ts";
import type { CraftFile } from "#features/endangered/queries/get-record.ts";
import { valueWords } from "#features/endangered/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FigureTableProps = { file: CraftFile; zone: "office" | "federation"; locale: Locale };

/** The figures in force, the newest first, with who may read or correct them. */
export function FigureTable({ file, zone, locale }: FigureTableProps) {
  const t = useTranslations("endangered");
  const columns = [
    { key: "kind", label: t("columns.kind"), rowHeader: true },
    { key: "value", label: t("columns.value") },
    { key: "asOf", label: t("columns.asOf") },
    { key: "source", label: t("columns.source") },
    { key: "read", label: t("columns.read") },
  ] as const;
  const rows = file.indicators.map((row) => ({
    id: row.id,
    cells: {
      kind: t(`kinds.${row.kind}`),
      value: (
        <span>
          {valueWords(row.kind, row.value, t, locale)}
          {row.isDemonstration && <span className="block text-s text-encre-2">{t("demonstration")}</span>}
        </span>
      ),
      asOf: <When value={row.asOf} locale={locale} style="short" />,
      source: <span className="text-s">{noted(row.source)}</span>,
      read: (
        <span className="flex flex-col items-start gap-2">
          <StatusPill tone={row.isSecondRead ? "verified" : "pending"}>
            {t(row.isSecondRead ? "secondRead" : "notSecondRead")}
          </StatusPill>
          {file.mayKeep && !row.isSecondRead && !row.isMine && (
            <form action={secondReadAction}>
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="zone" value={zone} />
              <input type="hidden" name="craftId" value={file.craftId} />
              <input type="hidden" name="indicatorId" value={row.id} />
              <SubmitButton tone="secondary">{t("office.readNow")}</SubmitButton>
            </form>
          )}
          {file.mayKeep && (
            <TextLink href={`/${zone}/crafts/${file.craftId}?form=indicator&of=${row.id}#form`}>
              {t("office.correct")}
              <span className="sr-only">: {t(`kinds.${row.kind}`)}</span>
            </TextLink>
          )}
        </span>
      ),
    },
  }));
  return (
    <DataTable
      caption={t("office.figures")}
      captionHidden
      columns={columns}
      rows={rows}
      empty={<p className="text-encre-2">{t("office.figuresNone")}</p>}
    />
  );
}
