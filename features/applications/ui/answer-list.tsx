import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import type { Step } from "#features/applications/domain/steps.ts";
import { stepPath } from "#features/applications/paths.ts";
import type { ApplicationDto } from "#features/applications/schema.ts";
import { useAnswer } from "#features/applications/ui/answer-values.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type AnswerListProps = { file: ApplicationDto; locale: Locale; year: number; mayChange: boolean };

/** Every question with its answer; where the file is open, each with a way to change it. */
export function AnswerList(props: AnswerListProps) {
  return (
    <dl className="border-t border-line">
      {props.file.course.map((step) => (
        <AnswerLine key={step} step={step} {...props} />
      ))}
    </dl>
  );
}

function AnswerLine({ file, step, locale, year, mayChange }: AnswerListProps & { step: Step }) {
  const t = useTranslations("applications.check");
  const words = useTranslations("wizard.steps");
  const answer = useAnswer({ file, step, locale, year });
  const what = words(`${step}.short`);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-line py-3">
      <dt className="w-full text-s text-encre-2 sm:w-40 sm:shrink-0">{what}</dt>
      <dd className="min-w-0 flex-1">{answer || <span className="text-encre-2">{t("empty")}</span>}</dd>
      {mayChange && (
        <dd className="shrink-0">
          <AppLink
            href={`${stepPath(file.id, step)}?from=check`}
            aria-label={t("changeOf", { what })}
            className="target inline-flex items-center px-2 underline"
          >
            {t("change")}
          </AppLink>
        </dd>
      )}
    </div>
  );
}
