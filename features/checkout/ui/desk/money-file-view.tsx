import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { isolate } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { confirmMoneyFileAction } from "#features/checkout/desk-actions.ts";
import type { MoneyFileRow, MoneyLineRow } from "#features/checkout/index.ts";
import { LineState } from "#features/checkout/ui/desk/line-state.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = {
  file: MoneyFileRow & { lines: MoneyLineRow[] };
  place: "remittances" | "bank";
  /** It had been brought before. */
  again: boolean;
  locale: Locale;
};

/** A file of payments line by line: what it says before it is booked, and what became of it. */
export function MoneyFileView({ file, place, again, locale }: ViewProps) {
  const t = useTranslations("payment.files");
  const { waiting } = file.counts;
  return (
    <Container className="flex flex-col gap-6 pb-16">
      {file.confirmedAt && waiting > 0 && <meta httpEquiv="refresh" content="4" />}
      <PageHeader
        eyebrow={<BackLink href={`/federation/${place}`}>{t("back")}</BackLink>}
        title={t("fileTitle", { name: isolate(file.name) })}
        lead={t("counts", file.counts)}
      />
      {again && <Notice>{t("again")}</Notice>}
      <State file={file} locale={locale} />
      <DataTable
        captionHidden
        caption={t("lines")}
        columns={[
          { key: "line", label: t("line"), rowHeader: true },
          { key: "reference", label: t("reference") },
          { key: "amount", label: t("amount"), align: "end" },
          { key: "day", label: t("day") },
          { key: "state", label: t("state") },
        ]}
        rows={file.lines.map((line) => ({
          id: String(line.line),
          cells: {
            line: line.line,
            reference: <bdi className="wrap-anywhere">{line.reference}</bdi>,
            amount: line.amount ? <Price value={line.amount} locale={locale} /> : "–",
            day: line.day ? <When value={line.day} locale={locale} style="short" /> : "–",
            state: <LineState line={line} />,
          },
        }))}
      />
      {!file.confirmedAt && waiting > 0 && (
        <form action={confirmMoneyFileAction} className="flex flex-col gap-3">
          <input type="hidden" name="fileId" value={file.id} />
          <input type="hidden" name="source" value={file.source} />
          <input type="hidden" name="locale" value={locale} />
          <div>
            <SubmitButton size="l">{t("confirm", { n: waiting })}</SubmitButton>
          </div>
          <p className="text-s text-encre-2">{t("confirmHint")}</p>
        </form>
      )}
    </Container>
  );
}

function State({ file, locale }: Pick<ViewProps, "file" | "locale">) {
  const t = useTranslations("payment.files");
  if (!file.confirmedAt) return <Notice>{t("preview")}</Notice>;
  if (file.counts.waiting > 0) return <Notice role="status">{t("working")}</Notice>;
  const tone = file.counts.parked + file.counts.wrong > 0 ? "warning" : "success";
  return (
    <Notice tone={tone} role="status">
      {t("finished", { amount: formatMoney(file.booked, locale) })}
    </Notice>
  );
}
