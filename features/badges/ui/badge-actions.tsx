import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import {
  declineBadgeAction,
  reinstateBadgeAction,
  renewBadgeAction,
  signBadgeAction,
  suspendBadgeAction,
  withdrawBadgeAction,
} from "#features/badges/actions.ts";
import { type BadgeAct, type BadgeFile, declineReasons, suspensionReasons } from "#features/badges/schema.ts";
import { BadgeStep } from "#features/badges/ui/badge-step.tsx";
import { RevokeForm } from "#features/badges/ui/revoke-form.tsx";
import { badgeSentences } from "#features/badges/ui/words.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type BadgeActionsProps = { badge: BadgeFile; step: string; locale: Locale };

const tones: Partial<Record<BadgeAct, "primary" | "secondary" | "quiet">> = {
  ...{ sign: "primary", reinstate: "primary", renew: "primary" },
  revoke: "quiet",
};

/** What may be done with the badge now; one thing at a time once it is chosen. */
export function BadgeActions({ badge, step, locale }: BadgeActionsProps) {
  const t = useTranslations("badges.act");
  const acts = badge.acts.filter((act) => act !== "evidence");
  const chosen = acts.find((act) => act === step);
  if (chosen === "revoke") return <Revoke badge={badge} locale={locale} />;
  if (chosen) return <Chosen badge={badge} act={chosen} locale={locale} />;
  const waits = badge.state === "proposed" && !badge.isForMe;
  if (acts.length === 0) return <Notice>{t(badge.state === "proposed" ? "waits" : "none")}</Notice>;
  return (
    <Card as="section" tone="sable" className="flex flex-col items-stretch gap-3">
      <h2 className="text-xl">{t("title")}</h2>
      {waits && <p>{t(badge.subject.kind === "craft" ? "waitsOther" : "waits")}</p>}
      {acts.map((act) => (
        <ButtonLink
          key={act}
          href={`/office/badges/${badge.id}?do=${act}`}
          tone={tones[act] ?? "secondary"}
          className={act === "revoke" ? "text-grenade" : ""}
        >
          {t(`${act}.button`)}
        </ButtonLink>
      ))}
    </Card>
  );
}

const actions = {
  sign: signBadgeAction,
  decline: declineBadgeAction,
  withdraw: withdrawBadgeAction,
  suspend: suspendBadgeAction,
  reinstate: reinstateBadgeAction,
  renew: renewBadgeAction,
};

type ChosenProps = { badge: BadgeFile; act: Exclude<BadgeAct, "evidence" | "revoke">; locale: Locale };

function Chosen({ badge, act, locale }: ChosenProps) {
  const t = useTranslations("badges");
  const words = { title: t(`act.${act}.title`), text: t(`act.${act}.text`) };
  const reasons = act === "decline" ? declineReasons : act === "suspend" ? suspensionReasons : [];
  return (
    <BadgeStep {...{ badge, locale, step: act, action: actions[act] }} {...words}>
      {reasons.length > 0 && (
        <Select
          name="reason"
          label={t("act.reason")}
          placeholder={t("act.chooseReason")}
          options={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
      )}
      {act === "sign" && <Checkbox name="confirmed" label={t("act.sign.confirm")} />}
      <SubmitButton tone={act === "withdraw" || act === "decline" ? "danger" : "primary"}>
        {t(`act.${act}.submit`)}
      </SubmitButton>
    </BadgeStep>
  );
}

function Revoke({ badge, locale }: { badge: BadgeFile; locale: Locale }) {
  const t = useTranslations("badges");
  const page = useTranslations("catalogue.piece");
  return (
    <ClientMessages locale={locale} namespaces={["badges"]}>
      <RevokeForm
        badgeId={badge.id}
        sentences={badgeSentences(locale)}
        look={{
          claim: t(`claims.${badge.claim}`),
          when: page("badgeRevoked", { date: formatDate(now(), locale) }),
          by: page("badgeBy", { chamber: pick(badge.chamberName, locale).text }),
          note: pick(badge.note, locale).text,
        }}
        locale={locale}
      />
    </ClientMessages>
  );
}
