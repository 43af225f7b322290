import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { stepUpHref } from "#features/identity/schema.ts";
import { answerDisputeAction, decideLostAction } from "#features/refunds/dispute-actions.ts";
import type { ShownDispute } from "#features/refunds/queries/disputes.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  dispute: ShownDispute;
  isSteppedUp: boolean;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** The answer while the bank waits for it, or who bears a lost one. Nothing when neither is due. */
export function DisputeForm({ dispute, isSteppedUp, sentences, locale }: Props) {
  const t = useTranslations("refunds.disputes");
  const desk = useTranslations("refunds.desk");
  const isLost =
    dispute.meaning === "lost" && dispute.bearer === null && !dispute.isDues && !dispute.isDeposit;
  if (!dispute.waits && !isLost) return null;
  if (!isSteppedUp) {
    return (
      <Notice tone="info" title={t("confirmWho")}>
        <p>
          <ButtonLink href={stepUpHref(`/${locale}/federation/disputes/${dispute.id}`)}>
            {t("confirmWhoLink")}
          </ButtonLink>
        </p>
      </Notice>
    );
  }
  const confirm = { kind: "confirm", name: "confirm", label: desk("confirm") } as const;
  const hidden = { disputeId: dispute.id, locale };
  return (
    <section aria-labelledby="act" className="flex flex-col gap-4">
      <h2 id="act" className="text-xl">
        {t(isLost ? "decideTitle" : "answerTitle")}
      </h2>
      <p>{t(isLost ? "decideText" : "answerText")}</p>
      {isLost ? (
        <FieldsForm
          action={decideLostAction}
          start={newForm()}
          {...{ hidden, sentences }}
          submit={t("decide")}
          fields={[
            {
              ...{ kind: "radio", name: "bearer", label: t("bearerLabel") },
              options: (["maker", "platform"] as const).map((value) => ({
                value,
                label: t(`bearer.${value}`),
              })),
            },
            { kind: "textarea", name: "reason", label: t("bearerReason"), maxLength: 1000, rows: 4 },
            confirm,
          ]}
        />
      ) : (
        <FieldsForm
          action={answerDisputeAction}
          start={newForm()}
          {...{ hidden, sentences }}
          submit={t("answer")}
          fields={[
            {
              ...{ kind: "textarea", name: "statement", label: t("statement"), lang: "en" },
              ...{ maxLength: 5000, rows: 6 },
            },
            confirm,
          ]}
        />
      )}
    </section>
  );
}
