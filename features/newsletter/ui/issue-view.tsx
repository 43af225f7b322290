import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { saveIssueAction, sendIssueAction } from "#features/newsletter/actions.ts";
import { type WrittenIssue, writeIssue } from "#features/newsletter/domain/issue-mail.ts";
import type { IssueDto, IssueItem } from "#features/newsletter/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { directionOf, type Locale, locales } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

export type Choice = { kind: "collection" | "story"; id: string; title: LocalizedText };

type IssueViewProps = {
  /** None while it is new. */
  issue: (IssueDto & { things: IssueItem[] }) | null;
  choices: readonly Choice[];
  done: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** An issue: written in three languages at once, seen as its readers get it, and let go. */
export function IssueView({ issue, choices, done, sentences, locale }: IssueViewProps) {
  const t = useTranslations("newsletter.issue");
  const isDraft = !issue || issue.state === "draft";
  return (
    <Container width="page" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation/newsletter">{t("back")}</BackLink>}
        title={issue ? pick(issue.subject, locale).text : t("new")}
      />
      {done === "saved" && <Notice tone="success" role="status" title={t("saved")} />}
      {isDraft ? (
        <Write {...{ issue, choices, sentences, locale }} />
      ) : (
        <Notice title={t(`state.${issue.state}`)} />
      )}
      {issue && (
        <section aria-labelledby="preview" className="flex flex-col gap-4">
          <h2 id="preview" className="text-xl">
            {t("preview")}
          </h2>
          <div className="grid gap-4 lg:grid-cols-3">
            {locales.map((language) => (
              <Preview key={language} written={writeIssue(issue, language)} language={language} />
            ))}
          </div>
        </section>
      )}
      {issue && isDraft && (
        <section aria-labelledby="send" className="flex max-w-text flex-col gap-4">
          <h2 id="send" className="text-xl">
            {t("sendTitle", { count: issue.readers })}
          </h2>
          <p className="text-encre-2">{t("sendText")}</p>
          <FieldsForm
            action={sendIssueAction}
            start={newForm()}
            fields={[{ kind: "confirm", name: "confirm", label: t("sendConfirm", { count: issue.readers }) }]}
            hidden={{ issueId: issue.id, version: String(issue.version), locale }}
            sentences={sentences}
            submit={t("send")}
          />
        </section>
      )}
    </Container>
  );
}

function Write({ issue, choices, sentences, locale }: Omit<IssueViewProps, "done">) {
  const t = useTranslations("newsletter.issue");
  const languages = useTranslations("newsletter.languages");
  // What the draft tells of already stands first, however old it is: a box that is not there would be one that was unticked.
  const chosen = issue?.things ?? [];
  const others = choices.filter(({ kind, id }) => !chosen.some((one) => one.kind === kind && one.id === id));
  const fields: FieldSpec[] = [
    ...locales.flatMap((lang): FieldSpec[] => [
      {
        ...{ kind: "text", name: `subject.${lang}`, label: t("subject", { language: languages(lang) }) },
        ...{ lang, dir: directionOf(lang), maxLength: 120 },
      },
      {
        ...{ kind: "textarea", name: `intro.${lang}`, label: t("intro", { language: languages(lang) }) },
        ...{ lang, maxLength: 1200, rows: 4 },
      },
    ]),
    {
      ...{ kind: "checkboxes", name: "items", label: t("items"), hint: t("itemsHint") },
      options: [...chosen, ...others].map(({ kind, id, title }) => ({
        value: `${kind} ${id}`,
        label: `${t(`kind.${kind}`)} · ${pick(title, locale).text}`,
      })),
    },
  ];
  const known = issue
    ? {
        ...Object.fromEntries(
          locales.flatMap((lang) => [
            [`subject.${lang}`, issue.subject[lang] ?? ""],
            [`intro.${lang}`, issue.intro[lang] ?? ""],
          ]),
        ),
        items: issue.items.map(({ kind, id }) => `${kind} ${id}`),
      }
    : {};
  return (
    <div className="max-w-text">
      <FieldsForm
        action={saveIssueAction}
        start={newForm(known)}
        fields={fields}
        hidden={{ issueId: issue?.id ?? "", version: String(issue?.version ?? 1), locale }}
        sentences={sentences}
        submit={t("save")}
      />
    </div>
  );
}

function Preview({ written, language }: { written: WrittenIssue; language: Locale }) {
  const languages = useTranslations("newsletter.languages");
  return (
    <Card as="article" className="flex flex-col gap-3">
      <p className="text-s text-encre-2">{languages(language)}</p>
      <div lang={language} dir={directionOf(language)} className="flex flex-col gap-3">
        <h3 className="text-l">{written.subject}</h3>
        <p className="whitespace-pre-line">{written.intro}</p>
        {written.items.map(({ title, text, path }) => (
          <div key={path}>
            <a href={path} className="target-slim inline-flex items-center text-bleu underline">
              {title}
            </a>
            <p className="text-s text-encre-2">{text}</p>
          </div>
        ))}
      </div>
    </Card>
  );
}
