import { getTranslations } from "next-intl/server";
import { formatDate } from "#components/format/date.ts";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { fileAppealAction } from "#features/appeals/actions.ts";
import { appealsOfFile } from "#features/appeals/index.ts";
import type { AppealDto, FileAppeals } from "#features/appeals/schema.ts";
import { AnswerBlock } from "#features/appeals/ui/answer-block.tsx";
import { appealSentences } from "#features/appeals/ui/words.ts";
import { currentContext } from "#features/identity/index.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

type PanelProps = { applicationId: Id<"application">; locale: Locale };

/**
 * The appeals on the applicant's own page: what was filed and answered, and the form while there is still time. Nothing where
 * a file was never refused.
 */
export async function AppealPanel({ applicationId, locale }: PanelProps) {
  const found = await appealsOfFile(await currentContext(), { applicationId });
  if (!found.ok) return null;
  const { appeals, filing } = found.value;
  if (appeals.length === 0 && !filing) return null;
  const t = await getTranslations({ locale, namespace: "appeals" });
  return (
    <section id="appeal" aria-labelledby="appeal-title" className="flex flex-col gap-4">
      <h2 id="appeal-title" className="text-xl">
        {t("panel.title")}
      </h2>
      {appeals.map((appeal) => (
        <FiledAppeal key={appeal.id} appeal={appeal} locale={locale} t={t} />
      ))}
      {filing && <Filing of={found.value} locale={locale} />}
      {!filing && isFinal(found.value) && <p>{t("panel.final")}</p>}
    </section>
  );
}

const isFinal = ({ state, appeals }: FileAppeals) =>
  state === "refused" &&
  appeals.some(({ level, outcome }) => level === "federation" && outcome === "dismissed");

type Words = Awaited<ReturnType<typeof getTranslations<"appeals">>>;

function FiledAppeal({ appeal, locale, t }: { appeal: AppealDto; locale: Locale; t: Words }) {
  return (
    <article className="flex flex-col gap-3 rounded border border-line bg-papier p-4">
      <h3 className="text-l">
        {t(`panel.filed.${appeal.level}`, { date: formatDate(appeal.filedAt, locale) })}
      </h3>
      <details>
        <summary className="target-slim cursor-pointer underline">{t("panel.yourWords")}</summary>
        <p dir="auto" className="mt-2 whitespace-pre-line border-s-4 border-line ps-4">
          {appeal.text}
        </p>
      </details>
      {appeal.outcome ? (
        <AnswerBlock appeal={appeal} locale={locale} />
      ) : (
        <p className="font-[550]">{t("panel.waiting", { date: formatDate(appeal.dueAt, locale) })}</p>
      )}
    </article>
  );
}

/** The form, with until when and who judges; or that the time is over. */
export async function Filing({ of, locale }: { of: FileAppeals; locale: Locale }) {
  const { filing, applicationId, viewer } = of;
  if (!filing || !viewer.mayFile) return null;
  const t = await getTranslations({ locale, namespace: "appeals" });
  const date = formatDate(`${filing.until}T12:00:00Z`, locale);
  if (!filing.isOpen) {
    return (
      <Notice tone="info" title={t("panel.lateTitle")}>
        <p>{t("panel.late", { date })}</p>
      </Notice>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <p>{t(`panel.who.${filing.level}`)}</p>
      <p className="font-[550]">{t("panel.until", { date })}</p>
      <FieldsForm
        action={fileAppealAction}
        start={newForm()}
        hidden={{ applicationId, locale, frame: viewer.isApplicant ? "apply" : "office" }}
        sentences={appealSentences(locale)}
        submit={t("panel.submit")}
        pending={t("panel.sending")}
        block
        fields={[
          {
            ...{ kind: "textarea", name: "text", label: t("panel.text"), hint: t("panel.textHint") },
            ...{ maxLength: 2000, rows: 6 },
          },
          { kind: "confirm", name: "confirm", label: t("panel.confirm") },
        ]}
      />
    </div>
  );
}
