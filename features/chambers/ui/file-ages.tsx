import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { fileAges, type OfficeToday } from "#features/chambers/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FileAgesProps = { files: NonNullable<OfficeToday["files"]>; locale: Locale };

/** Open files by how long they have been with the chamber, as bars beside their figures. */
export function FileAges({ files, locale }: FileAgesProps) {
  const t = useTranslations("office.today");
  const most = Math.max(1, ...fileAges.map((age) => files.ages[age]));
  return (
    <section aria-labelledby="ages">
      <h2 id="ages" className="mb-3 text-l">
        {t("ages", { count: files.open })}
      </h2>
      <dl className="flex flex-col gap-3">
        {fileAges.map((age) => (
          <div key={age} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3">
            <dt className="text-s text-encre-2">{t(`age.${age}`)}</dt>
            <dd className="text-s tabular-nums">{formatNumber(files.ages[age], locale)}</dd>
            <div aria-hidden="true" className="col-span-2 mt-1 h-2 bg-sable">
              <div
                className={`h-full ${age === "longer" ? "bg-terre" : "bg-bleu"}`}
                style={{ inlineSize: `${(files.ages[age] / most) * 100}%` }}
              />
            </div>
          </div>
        ))}
      </dl>
      {files.overdue === 0 && files.oldestDue && (
        <p className="mt-4 text-s text-encre-2">
          {t("oldestDue", { date: formatDate(files.oldestDue, locale) })}
        </p>
      )}
    </section>
  );
}
