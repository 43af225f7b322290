import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { AttestationView, RecordMatch } from "#features/register/attestation-schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type AttestationRecordProps = { view: AttestationView; record: RecordMatch; locale: Locale };

/** A line of the chamber's file beside what the file says, for the officer's eye. */
export function AttestationRecord({ view, record, locale }: AttestationRecordProps) {
  const t = useTranslations("register.attestation");
  const kinds = useTranslations("artisan.kind");
  const same = record.sameCin === null ? "sameCinUnknown" : record.sameCin ? "sameCinYes" : "sameCinNo";
  const rows = [
    { id: "name", label: t("name"), theirs: <Names name={record.name} />, ours: <Names name={view.name} /> },
    {
      id: "number",
      label: t("number"),
      theirs: <bdi dir="ltr">{record.registryNumber}</bdi>,
      ours: <bdi dir="ltr">{view.registryNumber}</bdi>,
    },
    { id: "cin", label: t("sameCin"), theirs: t(same), ours: "" },
    {
      id: "category",
      label: t("category"),
      theirs: kinds(record.category),
      ours: view.category ? kinds(view.category) : "",
    },
    {
      id: "town",
      label: t("town"),
      theirs: <bdi>{record.town}</bdi>,
      ours: <Bilingual value={view.town} locale={locale} />,
    },
    { id: "activity", label: t("activity"), theirs: <bdi>{record.activity}</bdi>, ours: "" },
    {
      id: "until",
      label: t("validUntil"),
      theirs: record.validUntil ? formatDate(record.validUntil, locale) : t("notSaid"),
      ours: "",
    },
    { id: "from", label: t("fileFrom"), theirs: formatDate(record.updatedAt, locale), ours: "" },
  ];
  return (
    <DataTable
      caption={t("fileTitle")}
      captionHidden
      columns={[
        { key: "what", label: "", rowHeader: true },
        { key: "theirs", label: t("inFile") },
        { key: "ours", label: t("inDossier") },
      ]}
      rows={rows.map(({ id, label, theirs, ours }) => ({
        id,
        cells: { what: <span className="text-s text-encre-2">{label}</span>, theirs, ours },
      }))}
    />
  );
}

function Names({ name }: { name: LocalizedText | null }) {
  const all = Object.entries(name ?? {}).filter(([, text]) => text);
  return (
    <span className="flex flex-col max-sm:items-end">
      {all.map(([lang, text]) => (
        <span key={lang}>
          <bdi lang={lang}>{text}</bdi>
        </span>
      ))}
    </span>
  );
}
