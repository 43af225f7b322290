import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { RowProblem } from "#features/register/domain/import-row.ts";
import type { ImportDto } from "#features/register/import-schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ImportProblemsProps = { file: ImportDto; locale: Locale; mayDownload: boolean };

/** The refused rows by line, and the way to have them back as a file. */
export function ImportProblems({ file, locale, mayDownload }: ImportProblemsProps) {
  const t = useTranslations("register.import");
  const sentence = ({ column, code, line }: RowProblem) =>
    t("problemAt", {
      where: column === "row" ? t("wholeRow") : t(`columns.${column}`),
      what: t(`problems.${code}`, { line: line ? formatNumber(line, locale) : "" }),
    });
  return (
    <div className="flex flex-col gap-6">
      {mayDownload && (
        <div className="flex flex-col items-start gap-2">
          <ButtonLink
            href={`/api/register/imports/${file.id}/problems?locale=${locale}`}
            plain
            tone="secondary"
            className="max-sm:w-full"
          >
            <Icon name="download" />
            {t("downloadBad")}
          </ButtonLink>
          <p className="max-w-text text-s text-encre-2">{t("downloadBadHint")}</p>
        </div>
      )}
      {file.bad > file.problems.length && (
        <p className="text-s text-encre-2">
          {t("problemsShown", { shown: formatNumber(file.problems.length, locale) })}
        </p>
      )}
      <DataTable
        caption={t("problemsTitle", { count: file.bad, n: formatNumber(file.bad, locale) })}
        captionHidden
        columns={[
          { key: "line", label: t("line"), rowHeader: true },
          { key: "problem", label: t("problem") },
        ]}
        rows={file.problems.map(({ line, problems }) => ({
          id: String(line),
          cells: {
            line: <span className="font-[550]">{formatNumber(line, locale)}</span>,
            problem: (
              <ul className="flex flex-col max-sm:text-end">
                {problems.map((problem) => (
                  <li key={`${problem.column} ${problem.code}`}>{sentence(problem)}</li>
                ))}
              </ul>
            ),
          },
        }))}
      />
    </div>
  );
}
