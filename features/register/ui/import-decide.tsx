import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { abandonImportAction, startImportAction } from "#features/register/import-actions.ts";
import type { ImportDto } from "#features/register/import-schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Agree to the file, or give it up for good. */
export function ImportDecide({ file, locale }: { file: ImportDto; locale: Locale }) {
  const t = useTranslations("register.import");
  const which = (
    <>
      <input type="hidden" name="importId" value={file.id} />
      <input type="hidden" name="locale" value={locale} />
    </>
  );
  return (
    <div className="flex max-w-[48rem] flex-col gap-6">
      {file.good > 0 ? (
        <form action={startImportAction} className="flex flex-col items-start gap-2">
          {which}
          <SubmitButton size="l" className="max-sm:w-full">
            {t("confirm", { count: file.good, n: formatNumber(file.good, locale) })}
          </SubmitButton>
          <p className="text-s text-encre-2">{t("confirmHint")}</p>
        </form>
      ) : (
        <Notice tone="warning" title={t("nothingGood")} />
      )}
      <Disclosure summary={t("abandonTitle")} className="border-t">
        <form action={abandonImportAction} className="flex flex-col items-start gap-4">
          {which}
          <p className="max-w-text">{t("abandonText")}</p>
          <SubmitButton tone="danger">{t("abandon")}</SubmitButton>
        </form>
      </Disclosure>
    </div>
  );
}
