import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { declareAction, voteAction } from "#features/skills/actions.ts";
import { type FileView, jurorConflicts } from "#features/skills/schema.ts";
import { skillSentences } from "#features/skills/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { file: FileView; zone: "studio" | "office"; locale: Locale };

/** What there is to do for a juror: declare first, vote once the jury sits. */
export function JurorPanel({ file, zone, locale }: Props) {
  const t = useTranslations("skills.juror");
  const jury = useTranslations("skills.jury");
  const me = file.jurors.find(({ isMe, round }) => isMe && round === file.round);
  if (!me) return null;
  const common = { hidden: { locale, zone, fileId: file.id }, sentences: skillSentences(locale) };
  if (me.conflict) return <Notice tone="warning" title={t("outTitle")} />;
  if (!me.hasDeclared)
    return (
      <Card tone="sable" className="flex flex-col gap-4">
        <h2 className="text-xl">{t("declareTitle")}</h2>
        <p>{t("declareText")}</p>
        <FieldsForm
          {...common}
          action={declareAction}
          start={newForm()}
          fields={[
            {
              ...{ kind: "radio", name: "conflict", label: t("conflict") },
              options: (["none", ...jurorConflicts] as const).map((value) => ({
                value,
                label: jury(`conflicts.${value}`),
              })),
            },
          ]}
          submit={t("declare")}
        />
      </Card>
    );
  if (me.vote) return <Notice tone="success" title={t(`voted.${me.vote}`)} />;
  if (file.state !== "judging") return <Notice tone="info" title={t("wait")} />;
  return (
    <Card tone="sable" className="flex flex-col gap-4">
      <h2 className="text-xl">{t("voteTitle")}</h2>
      <FieldsForm
        {...common}
        action={voteAction}
        start={newForm()}
        fields={[
          {
            ...{ kind: "radio", name: "vote", label: t("vote"), columns: 2 },
            options: (["for", "against"] as const).map((value) => ({ value, label: jury(`votes.${value}`) })),
          },
          { kind: "textarea", name: "reason", label: t("reason"), hint: t("reasonHint"), rows: 3 },
        ]}
        submit={t("send")}
      />
    </Card>
  );
}
