import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { sentenceOf } from "#features/steering/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const acts = ["target", "signed", "entered", "entrySigned", "validated", "returned"] as const;

export type Came = { done?: string | undefined; problem?: string | undefined };

/** What came of the form the reader comes from. */
export function Said({ done, problem, locale }: Came & { locale: Locale }) {
  const t = useTranslations("steering");
  const act = acts.find((one) => one === done);
  const sentence = sentenceOf(problem, locale);
  return (
    <>
      {act && <Notice tone="success" role="status" title={t(`done.${act}`)} />}
      {done === "confirm" && <Notice tone="warning" role="alert" title={t("done.confirm")} />}
      {sentence && (
        <Notice tone="danger" role="alert" title={t("problem")}>
          <p>{sentence}</p>
        </Notice>
      )}
    </>
  );
}
