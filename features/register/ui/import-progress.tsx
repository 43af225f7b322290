import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { LookAgain } from "#components/ui/look-again.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { resumeImportAction } from "#features/register/import-actions.ts";
import type { ImportDto } from "#features/register/import-schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** How far the work is. The page looks again by itself: with scripts quietly, without them by loading anew. */
export function ImportProgress({ file, locale }: { file: ImportDto; locale: Locale }) {
  const t = useTranslations("register.import");
  const figures = { done: formatNumber(file.processed, locale), all: formatNumber(file.good, locale) };
  if (file.state === "failed") {
    return (
      <Notice tone="danger" title={t("failedTitle", figures)}>
        <p>{t("failedText")}</p>
        <form action={resumeImportAction}>
          <input type="hidden" name="importId" value={file.id} />
          <input type="hidden" name="locale" value={locale} />
          <SubmitButton>{t("resume")}</SubmitButton>
        </form>
      </Notice>
    );
  }
  return (
    <section className="flex flex-col gap-3" aria-labelledby="progress-title">
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
      <LookAgain />
      <h2 id="progress-title" className="text-xl">
        {t("runningTitle")}
      </h2>
      <progress
        value={file.processed}
        max={file.good}
        aria-labelledby="progress-title"
        className="progress-line"
      />
      <p className="tabular-nums">{t("progress", figures)}</p>
      <p className="text-s text-encre-2">{t("runningText")}</p>
    </section>
  );
}
