import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { appealAction, submitFileAction, withdrawFileAction } from "#features/skills/actions.ts";
import type { FileView } from "#features/skills/schema.ts";
import { ButtonForm } from "#features/skills/ui/part.tsx";
import { skillSentences } from "#features/skills/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { file: FileView; locale: Locale };

/** What a maker can do with their file now: send it, take it back, object to a refusal. */
export function NextStep({ file, locale }: Props) {
  const t = useTranslations("skills.next");
  const hidden = { locale, fileId: file.id };
  if (!file.viewer.isMaker) return null;
  return (
    <>
      {file.state === "draft" && (
        <Card tone="sable" className="flex flex-col gap-4">
          <h2 className="text-xl">{t("sendTitle")}</h2>
          <p>{t("sendText")}</p>
          <ButtonForm
            id="send"
            action={submitFileAction}
            {...{ hidden }}
            label={t("send")}
            confirm={t("sendConfirm")}
          />
        </Card>
      )}
      {file.appealUntil && (
        <Card tone="sable" className="flex flex-col gap-4">
          <h2 className="text-xl">{t("appealTitle")}</h2>
          <p>{t("appealText", { date: formatDate(file.appealUntil, locale) })}</p>
          <FieldsForm
            action={appealAction}
            start={newForm()}
            fields={[
              { kind: "textarea", name: "text", label: t("appealWhy"), hint: t("appealHint"), rows: 4 },
              { kind: "confirm", name: "confirmed", label: t("appealConfirm") },
            ]}
            {...{ hidden }}
            sentences={skillSentences(locale)}
            submit={t("appeal")}
          />
        </Card>
      )}
      {(file.state === "draft" || file.state === "submitted") && (
        <Disclosure summary={t("withdraw")}>
          <ButtonForm
            id="withdraw"
            action={withdrawFileAction}
            {...{ hidden }}
            label={t("withdraw")}
            confirm={t("withdrawConfirm")}
            tone="danger"
          />
        </Disclosure>
      )}
    </>
  );
}
