import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { MoneyFileRow, MoneyLineRow } from "#features/checkout/index.ts";
import { LineState } from "#features/checkout/ui/desk/line-state.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ListsProps = {
  place: "remittances" | "bank";
  files: readonly MoneyFileRow[];
  parked: readonly MoneyLineRow[];
  locale: Locale;
};

/** What waits for a person, and every file that was brought. */
export function FileLists({ place, files, parked, locale }: ListsProps) {
  const t = useTranslations("payment.files");
  const hrefOf = (fileId: string) => `/federation/${place}/${fileId}` as const;
  return (
    <>
      <section className="flex flex-col gap-3">
        <DataTable
          caption={<span className="text-xl">{t("parkedTitle")}</span>}
          columns={[
            { key: "reference", label: t("reference"), rowHeader: true },
            { key: "amount", label: t("amount"), align: "end" },
            { key: "day", label: t("day") },
            { key: "state", label: t("state") },
          ]}
          rows={parked.map((line) => ({
            id: `${line.fileId}-${line.line}`,
            cells: {
              reference: (
                <TextLink href={hrefOf(line.fileId)}>
                  <bdi className="wrap-anywhere">{line.reference}</bdi>
                </TextLink>
              ),
              amount: line.amount && <Price value={line.amount} locale={locale} />,
              day: line.day && <When value={line.day} locale={locale} style="short" />,
              state: <LineState line={line} />,
            },
          }))}
        />
        {parked.length === 0 && <p className="text-encre-2">{t("noneParked")}</p>}
      </section>
      <section className="flex flex-col gap-3">
        <DataTable
          caption={<span className="text-xl">{t("title")}</span>}
          columns={[
            { key: "name", label: t("name"), rowHeader: true },
            { key: "brought", label: t("brought") },
            { key: "lines", label: t("lines") },
            { key: "booked", label: t("booked"), align: "end" },
          ]}
          rows={files.map((file) => ({
            id: file.id,
            cells: {
              name: (
                <TextLink href={hrefOf(file.id)}>
                  <bdi className="wrap-anywhere">{file.name}</bdi>
                </TextLink>
              ),
              brought: <When value={file.broughtAt} locale={locale} style="short" />,
              lines: t("counts", file.counts),
              booked: <Price value={file.booked} locale={locale} />,
            },
          }))}
        />
        {files.length === 0 && <p className="text-encre-2">{t("empty")}</p>}
      </section>
    </>
  );
}
