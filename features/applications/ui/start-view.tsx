import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { kinds } from "#features/applications/domain/kinds.ts";
import type { ApplicationLine, FormChoices } from "#features/applications/schema.ts";
import { choicesIn } from "#features/applications/ui/choices.ts";
import { problemWords } from "#features/applications/ui/problem-words.ts";
import { QuestionFrame } from "#features/applications/ui/question-frame.tsx";
import { StartForm } from "#features/applications/ui/start-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type StartViewProps = {
  choices: FormChoices;
  /** Files of the reader that can be gone on with. */
  drafts: readonly ApplicationLine[];
  kind: string;
  locale: Locale;
};

/** Begins an application, unless the reader would rather go on with one. */
export function StartView({ choices, drafts, kind: asked, locale }: StartViewProps) {
  const t = useTranslations("applications.start");
  const words = useTranslations("wizard");
  const kind = kinds.find((each) => each === asked);
  const [draft] = drafts;
  return (
    <QuestionFrame
      locale={locale}
      title={t("title")}
      hint={words("steps.place.hint")}
      art="place"
      voice="start"
      back={{ href: "/apply", label: words("back") }}
    >
      {draft && (
        <Notice title={t("have")}>
          <p>{t("haveText")}</p>
          <ButtonLink href={drafts.length === 1 ? `/apply/${draft.id}` : "/apply/mine"} tone="secondary">
            {words("next")}
          </ButtonLink>
        </Notice>
      )}
      {kind && <p className="font-[550]">{t("as", { kind: words(`kinds.${kind}.name`) })}</p>}
      <ClientMessages locale={locale} namespaces={["wizard"]}>
        <StartForm
          locale={locale}
          kind={kind ?? ""}
          choices={{ ...choicesIn(locale, choices), crafts: [] }}
          words={problemWords(locale)}
          label={t("go")}
        />
      </ClientMessages>
      <p className="text-s text-encre-2">{t("private")}</p>
    </QuestionFrame>
  );
}
