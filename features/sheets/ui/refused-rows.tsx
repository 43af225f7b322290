import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { problemLine } from "#features/sheets/flows/sheet-words.ts";
import type { SheetDto } from "#features/sheets/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The refused rows by line with their reasons, and the way to have them back as a file. */
export function RefusedRows({ sheet, locale }: { sheet: SheetDto; locale: Locale }) {
  const t = useTranslations("sheets");
  const { refused } = sheet.became;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col items-start gap-2">
        <ButtonLink
          href={`/api/sheets/${sheet.id}/result?locale=${locale}&only=refused`}
          plain
          tone="secondary"
          className="max-sm:w-full"
        >
          <Icon name="download" />
          {t("refusedFile")}
        </ButtonLink>
        <p className="max-w-text text-s text-encre-2">{t("refusedHint")}</p>
      </div>
      {refused > sheet.problems.length && (
        <p className="text-s text-encre-2">
          {t("problemsShown", { n: formatNumber(sheet.problems.length, locale) })}
        </p>
      )}
      <DataTable
        caption={t("problemsTitle", { count: refused })}
        captionHidden
        columns={[
          { key: "line", label: t("line"), rowHeader: true },
          { key: "reference", label: t("reference") },
          { key: "problem", label: t("problem") },
        ]}
        rows={sheet.problems.map(({ line, reference, problems }) => ({
          id: String(line),
          cells: {
            line: <span className="font-[550]">{formatNumber(line, locale)}</span>,
            reference: <bdi className="wrap-anywhere">{reference || "—"}</bdi>,
            problem: (
              <ul className="flex flex-col max-sm:text-end">
                {problems.map((problem) => (
                  <li key={`${problem.column} ${problem.code}`}>{problemLine(problem, locale)}</li>
                ))}
              </ul>
            ),
          },
        }))}
      />
    </div>
  );
}
