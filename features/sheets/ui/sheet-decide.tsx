import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { abandonSheetAction, startSheetAction } from "#features/sheets/actions.ts";
import type { SheetDto } from "#features/sheets/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Agree to the table, or leave it. */
export function SheetDecide({ sheet, locale }: { sheet: SheetDto; locale: Locale }) {
  const t = useTranslations("sheets");
  const which = (
    <>
      <input type="hidden" name="sheetId" value={sheet.id} />
      <input type="hidden" name="locale" value={locale} />
    </>
  );
  const changes = sheet.toCreate + sheet.toUpdate;
  return (
    <div className="flex max-w-[48rem] flex-col gap-6">
      {sheet.bad === sheet.rows && <Notice tone="warning" title={t("nothingGood")} />}
      {sheet.bad < sheet.rows && changes === 0 && <Notice tone="success" title={t("confirmKept")} />}
      {changes > 0 && (
        <form action={startSheetAction} className="flex flex-col items-start gap-2">
          {which}
          <SubmitButton size="l" className="max-sm:w-full">
            {t("confirm", { count: changes })}
          </SubmitButton>
          {sheet.toCreate > 0 && <p className="text-s text-encre-2">{t("confirmHint")}</p>}
          {sheet.toUpdate > 0 && sheet.reviewsPieces && (
            <p className="text-s text-encre-2">{t("confirmReview")}</p>
          )}
        </form>
      )}
      <Disclosure summary={t("abandonTitle")} className="border-t">
        <form action={abandonSheetAction} className="flex flex-col items-start gap-4">
          {which}
          <p className="max-w-text">{t("abandonText")}</p>
          <SubmitButton tone="danger">{t("abandon")}</SubmitButton>
        </form>
      </Disclosure>
    </div>
  );
}
