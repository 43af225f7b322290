import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import {
  handOverAction,
  issueCardAction,
  markPrintedAction,
  replaceCardAction,
  reportLostAction,
  revokeCardAction,
} from "#features/cards/actions.ts";
import { replaceReasons, revokeReasons } from "#features/cards/schema.ts";
import type { CardDetailProps } from "#features/cards/ui/card-detail.ts";
import { CardForm } from "#features/cards/ui/card-form.tsx";

/** What an officer may do with a card now; one thing at a time once it is chosen. */
export function CardActions({ card, mayIssue, isManager, step, reason, locale }: CardDetailProps) {
  const t = useTranslations("cards.detail");
  const office = useTranslations("cards.office");
  const here = `/office/cards/${card.id}`;
  const form = { card, locale };
  const inForce = card.state === "active" || card.state === "lost";
  const holds = card.verdict.kind === "valid";
  const isLost = card.state === "lost";
  if (step === "lost" && inForce && !isLost) {
    return (
      <CardForm {...form} action={reportLostAction} title={t("lostTitle")} text={t("lostText")} after={here}>
        <SubmitButton tone="danger">{t("lostSubmit")}</SubmitButton>
      </CardForm>
    );
  }
  if (step === "replace" && inForce) {
    const options = replaceReasons.map((value) => ({ value, label: t(`reasons.${value}`) }));
    return (
      <CardForm
        {...form}
        action={replaceCardAction}
        title={t("replaceTitle")}
        text={t("replaceText")}
        step={step}
      >
        <Select
          name="reason"
          label={t("replaceReason")}
          placeholder={t("chooseReason")}
          options={options}
          defaultValue={reason || (isLost ? "lost" : "")}
        />
        <SubmitButton>{t("replaceSubmit")}</SubmitButton>
      </CardForm>
    );
  }
  if (step === "revoke" && inForce && isManager) {
    const options = revokeReasons.map((value) => ({ value, label: t(`reasons.${value}`) }));
    return (
      <CardForm
        {...form}
        action={revokeCardAction}
        title={t("revokeTitle")}
        text={t("revokeText")}
        step={step}
      >
        <Select
          name="reason"
          label={t("revokeReason")}
          placeholder={t("chooseReason")}
          options={options}
          defaultValue={reason}
        />
        <Checkbox name="confirmed" label={t("revokeConfirm")} />
        <SubmitButton tone="danger">{t("revokeSubmit")}</SubmitButton>
      </CardForm>
    );
  }
  if (!inForce) return <Notice>{t("ended")}</Notice>;
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="back" value={here} />
      <input type="hidden" name="ids" value={card.id} />
      <input type="hidden" name="artisanId" value={card.artisanId} />
    </>
  );
  return (
    <Card as="section" tone="sable" className="flex flex-col items-stretch gap-3">
      <h2 className="text-xl">{t("actions")}</h2>
      {holds && (
        <ButtonLink href={`/${locale}/office/cards/print?ids=${card.id}`} plain tone="secondary">
          <Icon name="print" />
          {t("print")}
        </ButtonLink>
      )}
      {holds && !card.handedOverAt && (
        <form action={card.printedAt ? handOverAction : markPrintedAction} className="flex flex-col gap-2">
          {hidden}
          <SubmitButton tone="secondary">{card.printedAt ? t("handOver") : t("markPrinted")}</SubmitButton>
          {card.printedAt && <p className="text-s text-encre-2">{office("handOverHint")}</p>}
        </form>
      )}
      {mayIssue && !isLost && (
        <form action={issueCardAction} className="flex flex-col gap-2">
          {hidden}
          <SubmitButton>{t("renew")}</SubmitButton>
          <p className="text-s text-encre-2">{t("renewHint")}</p>
        </form>
      )}
      <ButtonLink href={`${here}?do=replace`} tone={isLost ? "primary" : "secondary"}>
        {t("replace")}
      </ButtonLink>
      {!isLost && (
        <ButtonLink href={`${here}?do=lost`} tone="secondary">
          {t("lost")}
        </ButtonLink>
      )}
      {isManager ? (
        <ButtonLink href={`${here}?do=revoke`} tone="quiet" className="text-grenade">
          {t("revoke")}
        </ButtonLink>
      ) : (
        <p className="text-s text-encre-2">{t("revokeManager")}</p>
      )}
    </Card>
  );
}
