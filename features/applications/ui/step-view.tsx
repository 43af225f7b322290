import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { TextLink } from "#components/ui/link.tsx";
import {
  isPhotoStep,
  type Step,
  slotsOf,
  stepAfter,
  stepBefore,
} from "#features/applications/domain/steps.ts";
import { statusPath, stepPath } from "#features/applications/paths.ts";
import type { ApplicationDto, FormChoices } from "#features/applications/schema.ts";
import { AnswerForm } from "#features/applications/ui/answer-form.tsx";
import { answerFormId } from "#features/applications/ui/answer-form-id.ts";
import { choicesIn, craftCards, craftsFor } from "#features/applications/ui/choices.ts";
import { CraftFamilies } from "#features/applications/ui/craft-families.tsx";
import { PhotoList } from "#features/applications/ui/photo-list.tsx";
import { problemWords } from "#features/applications/ui/problem-words.ts";
import { QuestionFrame } from "#features/applications/ui/question-frame.tsx";
import { startValues } from "#features/applications/ui/start-values.ts";
import type { StepQuery } from "#features/applications/ui/step-query.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type StepViewProps = {
  file: ApplicationDto;
  step: Step;
  choices: FormChoices;
  query: StepQuery;
  year: number;
  locale: Locale;
};

/** One screen of the applicant's form. */
export function StepView({ file, step, choices, query, year, locale }: StepViewProps) {
  const t = useTranslations("wizard");
  const before = stepBefore(step, file.course);
  const after = stepAfter(step, file.course);
  const from = query.from === "check" ? "check" : "";
  const { family, q } = query;
  const visible = step === "craft" ? craftsFor(choices.crafts, { family, q }) : [];
  const isChoosing = step === "craft" && visible.length === 0 && file.crafts.length === 0;
  const backTo = from ? stepPath(file.id, "check") : before ? stepPath(file.id, before) : statusPath(file.id);
  return (
    <QuestionFrame
      locale={locale}
      title={t(`steps.${step}.title`)}
      hint={t(`steps.${step}.hint`)}
      art={step}
      voice={step}
      // What is typed goes along on the way back; pictures and crafts to be found are not typed.
      back={{
        href: backTo,
        label: t("back"),
        ...(isChoosing || isPhotoStep(step) ? {} : { form: answerFormId }),
      }}
      // The list of answers at the end is a screen too.
      progress={{ current: file.course.indexOf(step) + 1, total: file.course.length + 1 }}
    >
      <ClientMessages locale={locale} namespaces={step === "consents" ? ["wizard", "consents"] : ["wizard"]}>
        {isPhotoStep(step) && file.demands && (
          <PhotoList
            file={file}
            kinds={slotsOf(step, file.demands)}
            locale={locale}
            back={`/${locale}${stepPath(file.id, step)}`}
            problem={query.problem}
            slot={query.slot}
          />
        )}
        {step === "craft" && (
          <CraftFamilies
            id={file.id}
            crafts={choices.crafts}
            family={family}
            q={q}
            found={visible.length}
            locale={locale}
          />
        )}
        {!isChoosing && (
          <AnswerForm
            applicationId={file.id}
            locale={locale}
            frame="apply"
            steps={[step]}
            from={from}
            start={startValues(file, locale, year)}
            choices={{
              ...(step === "place" ? choicesIn(locale, choices) : { provinces: [], crafts: [] }),
              craftCards: craftCards(locale, step === "craft" ? file.crafts : [], visible),
            }}
            kept={{ phone: file.phone, cin: file.cin, address: file.hasAddress }}
            kind={file.kind}
            asksEmail={false}
            words={problemWords(locale)}
            submit={t(from ? "toAnswers" : "next")}
          />
        )}
      </ClientMessages>
      {!from && step !== "place" && step !== "kind" && (
        <p className="text-center">
          <TextLink href={stepPath(file.id, after ?? "check")} className="target inline-flex items-center">
            {t("later")}
          </TextLink>
        </p>
      )}
    </QuestionFrame>
  );
}
