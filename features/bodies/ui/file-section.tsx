import { useTranslations } from "next-intl";
import { correctBodyAction, dissolveBodyAction } from "#features/bodies/actions.ts";
import type { BodyFormHome } from "#features/bodies/form-state.ts";
import type { BodyChoices } from "#features/bodies/queries/form-choices.ts";
import type { Body } from "#features/bodies/schema.ts";
import type { Question } from "#features/bodies/ui/body-answer.tsx";
import { BodyForm } from "#features/bodies/ui/body-form.tsx";
import { Part } from "#features/bodies/ui/part.tsx";
import { wordQuestions, wordValues } from "#features/bodies/ui/word-questions.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type FileSectionProps = { body: Body; choices: BodyChoices; home: BodyFormHome; today: string };

/** What is done rarely: mending the words of the file, and ending the body for good. */
export function FileSection({ body, choices, home, today }: FileSectionProps) {
  const t = useTranslations("bodies");
  const above = body.level === "national" ? [] : choices.parents[body.level];
  const part: Question[] =
    above.length > 0
      ? [
          {
            kind: "choice",
            name: "parentId",
            label: t("partOf"),
            placeholder: t("partOfNone"),
            options: above.map(({ id, name }) => ({ value: id, label: pick(name, home.locale).text })),
            optional: true,
          },
        ]
      : [];
  return (
    <Part title={t("fileTitle")} tone="sable" id="file">
      <div className="border-t border-line">
        <BodyForm
          id="correct"
          folded={{ summary: t("correct") }}
          action={correctBodyAction}
          hidden={home}
          values={{ ...wordValues(body), parentId: body.parent?.id ?? "" }}
          questions={[...wordQuestions(t), ...part]}
          submit={t("correctSubmit")}
        />
        <BodyForm
          id="dissolve"
          folded={{ summary: t("dissolve"), intro: t("dissolveText") }}
          action={dissolveBodyAction}
          hidden={home}
          values={{ dissolvedOn: today }}
          questions={[
            { kind: "day", name: "dissolvedOn", label: t("dissolveDay"), max: today },
            {
              kind: "text",
              name: "source",
              label: t("dissolutionSource"),
              hint: t("dissolutionSourceHint"),
              max: 500,
            },
            { kind: "confirm", name: "confirmed", label: t("dissolveConfirm") },
          ]}
          submit={t("dissolveSubmit")}
          tone="danger"
        />
      </div>
    </Part>
  );
}
