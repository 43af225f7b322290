import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { statusPath, stepPath } from "#features/applications/paths.ts";
import type { ApplicationDto } from "#features/applications/schema.ts";
import { AnswerList } from "#features/applications/ui/answer-list.tsx";
import { ChamberContactLines } from "#features/applications/ui/chamber-contact.tsx";
import { GapList } from "#features/applications/ui/gap-list.tsx";
import { problemWords } from "#features/applications/ui/problem-words.ts";
import { QuestionFrame } from "#features/applications/ui/question-frame.tsx";
import { SendForm } from "#features/applications/ui/send-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type CheckViewProps = { file: ApplicationDto; year: number; locale: Locale };

/** Everything once more, each answer with a way to change it, and the button that sends. */
export function CheckView({ file, year, locale }: CheckViewProps) {
  const t = useTranslations("applications.check");
  const words = useTranslations("wizard");
  const last = file.course.at(-1);
  const again = file.state === "completion_requested";
  const total = file.course.length + 1;
  return (
    <QuestionFrame
      locale={locale}
      title={t("title")}
      hint={t("hint")}
      art="check"
      voice="check"
      back={{ href: last ? stepPath(file.id, last) : statusPath(file.id), label: words("back") }}
      progress={{ current: total, total }}
    >
      <ClientMessages locale={locale} namespaces={["wizard"]}>
        <GapList file={file} frame="apply" locale={locale} />
        <AnswerList file={file} locale={locale} year={year} mayChange />
        {!again && (
          <div className="flex flex-col gap-2 text-s text-encre-2">
            <p>{t("duplicate")}</p>
            <ChamberContactLines chamber={file.chamber} locale={locale} />
          </div>
        )}
        {file.gaps.length === 0 && (
          <section aria-labelledby="send-title" className="flex flex-col gap-4">
            <h2 id="send-title" className="text-xl">
              {t("sendTitle")}
            </h2>
            <SendForm
              applicationId={file.id}
              locale={locale}
              frame="apply"
              again={again}
              words={problemWords(locale)}
              label={t(again ? "sendAgain" : "send")}
              sending={t("sending")}
            >
              <p>{t("declaration")}</p>
            </SendForm>
          </section>
        )}
      </ClientMessages>
    </QuestionFrame>
  );
}
