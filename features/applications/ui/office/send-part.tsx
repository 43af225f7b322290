import { useTranslations } from "next-intl";
import { sectionPath } from "#features/applications/paths.ts";
import type { ApplicationDto } from "#features/applications/schema.ts";
import { PhotoList } from "#features/applications/ui/photo-list.tsx";
import { problemWords } from "#features/applications/ui/problem-words.ts";
import { SendForm } from "#features/applications/ui/send-form.tsx";
import type { StepQuery } from "#features/applications/ui/step-query.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type SendPartProps = { file: ApplicationDto; query: StepQuery; locale: Locale };

/** The signed form where the person signed one, and, once nothing is lacking, the button that sends. */
export function SendPart({ file, query, locale }: SendPartProps) {
  const t = useTranslations("applications.check");
  return (
    <div className="flex max-w-[52rem] flex-col gap-8">
      {file.assistance?.method === "signature" && (
        <PhotoList
          file={file}
          kinds={["consent_form"]}
          locale={locale}
          back={`/${locale}${sectionPath(file.id, "agreement")}`}
          problem={query.problem}
          slot={query.slot}
        />
      )}
      {file.gaps.length === 0 && (
        <section aria-labelledby="send-title" className="flex flex-col gap-4 border-t border-line pt-6">
          <h2 id="send-title" className="text-xl">
            {t("sendTitle")}
          </h2>
          <SendForm
            applicationId={file.id}
            locale={locale}
            frame="office"
            again={file.state === "completion_requested"}
            words={problemWords(locale)}
            label={t("send")}
            sending={t("sending")}
          >
            <p>{t("declaration")}</p>
          </SendForm>
        </section>
      )}
    </div>
  );
}
