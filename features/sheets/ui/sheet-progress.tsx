import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { TextLink } from "#components/ui/link.tsx";
import { LookAgain } from "#components/ui/look-again.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { startSheetAction } from "#features/sheets/actions.ts";
import type { SheetDto } from "#features/sheets/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ProgressProps = { sheet: SheetDto; locale: Locale };

/** What became of a table, or how far it is. The page looks again by itself: quietly with scripts, by loading anew without. */
export function SheetProgress({ sheet, locale }: ProgressProps) {
  const t = useTranslations("sheets");
  const { state, became, rows } = sheet;
  const n = (value: number) => formatNumber(value, locale);
  const figures = { done: n(rows - became.waiting), all: n(rows) };
  if (state === "abandoned") return <Notice title={t("abandonedTitle")} />;
  if (state === "done")
    return (
      <Notice tone="success" role="status" title={t("doneTitle")}>
        <p>
          {t("doneText", {
            ...{ created: n(became.created), updated: n(became.updated) },
            ...{ unchanged: n(became.unchanged), refused: n(became.refused) },
          })}
        </p>
        <p>
          <TextLink href={`/api/sheets/${sheet.id}/result?locale=${locale}`} plain>
            {t("resultFile")}
          </TextLink>
        </p>
      </Notice>
    );
  if (state === "stopped")
    return (
      <Notice tone="danger" title={t("stoppedTitle", figures)}>
        <p>{t("stoppedText")}</p>
        <form action={startSheetAction}>
          <input type="hidden" name="sheetId" value={sheet.id} />
          <input type="hidden" name="locale" value={locale} />
          <SubmitButton>{t("resume")}</SubmitButton>
        </form>
      </Notice>
    );
  return state === "running" ? <Running sheet={sheet} locale={locale} /> : null;
}

function Running({ sheet: { id, rows, became }, locale }: ProgressProps) {
  const t = useTranslations("sheets");
  const done = rows - became.waiting;
  return (
    <section className="flex flex-col gap-3" aria-labelledby="progress-title">
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <LookAgain />
      <h2 id="progress-title" className="text-xl">
        {t("runningTitle")}
      </h2>
      <progress value={done} max={rows} aria-labelledby="progress-title" className="progress-line" />
      <p className="tabular-nums">
        {t("progress", { done: formatNumber(done, locale), all: formatNumber(rows, locale) })}
      </p>
      <p className="text-s text-encre-2">{t("runningText")}</p>
      <p>
        <TextLink href={`/studio/pieces/sheets/${id}`}>{t("reload")}</TextLink>
      </p>
    </section>
  );
}
