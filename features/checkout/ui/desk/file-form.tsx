import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { controlClass } from "#components/ui/control-look.ts";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { MoneySource } from "#db/schema/methods.ts";
import { bringMoneyFileAction } from "#features/checkout/desk-actions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const problems = ["CSV_UNREADABLE", "FILE_COLUMNS", "FILE_TOO_LONG", "FILE_EMPTY", "INVALID_INPUT"] as const;

type FormProps = {
  source: MoneySource;
  title: string;
  text: string;
  /** A code of a file that was refused, as the address says it. */
  problem: string | undefined;
  locale: Locale;
};

/** Chooses a file of payments to look at. A plain form: nothing is booked by sending it. */
export function FileForm({ source, title, text, problem, locale }: FormProps) {
  const t = useTranslations("payment.remittances");
  const errors = useTranslations("errors");
  const known = problems.find((code) => code === problem);
  return (
    <Card as="section" className="flex flex-col gap-4">
      <h2 className="text-l">{title}</h2>
      <p>{text}</p>
      {known && (
        <Notice tone="danger" role="alert">
          {errors(known)}
        </Notice>
      )}
      <form action={bringMoneyFileAction} className="flex flex-col items-start gap-4">
        <input type="hidden" name="source" value={source} />
        <input type="hidden" name="locale" value={locale} />
        <Field id="file" label={t("file")} className="w-full">
          {(control) => (
            <input
              type="file"
              name="file"
              accept=".csv,text/csv"
              required
              {...control}
              className={controlClass}
            />
          )}
        </Field>
        <Button type="submit">{t("send")}</Button>
      </form>
    </Card>
  );
}
