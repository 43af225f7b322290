import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import {
  accountAction,
  callAction,
  cashAction,
  decideAction,
  exemptAction,
  proposeAction,
  withdrawAction,
} from "#features/dues/actions.ts";
import type { BodyDues } from "#features/dues/schema.ts";
import { type Act, actFields, actsOf } from "#features/dues/ui/act-fields.ts";
import type { DuesZone } from "#features/dues/ui/read-dues.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const actions = {
  decide: decideAction,
  call: callAction,
  withdraw: withdrawAction,
  cash: cashAction,
  exempt: exemptAction,
  account: accountAction,
  propose: proposeAction,
} as const satisfies Record<Act, unknown>;

const irreversible: readonly Act[] = ["exempt", "withdraw"];

type DuesActsProps = {
  dues: BodyDues;
  zone: DuesZone;
  /** The act that the address names. */
  asked: string | undefined;
  /** ISO date in Morocco. */
  today: string;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What the reader may do now: one act with its form, the others a link away. */
export function DuesActs({ dues, zone, asked, today, sentences, locale }: DuesActsProps) {
  const t = useTranslations("dues");
  const custody = useTranslations("custody");
  const possible = actsOf(dues);
  const act = possible.find((one) => one === asked) ?? possible[0];
  if (!act) return null;
  const page = zone === "studio" ? `/studio/dues/${dues.bodyId}` : `/${zone}/bodies/${dues.bodyId}/dues`;
  const draft = dues.calls.find(({ state }) => state === "draft");
  return (
    <section id="act" aria-labelledby="act-title" className="flex flex-col gap-4 border-t border-bord pt-6">
      <h2 id="act-title" className="text-xl">
        {t(`acts.${act}.title`)}
      </h2>
      <p>{t(`acts.${act}.text`)}</p>
      <FieldsForm
        key={act}
        action={actions[act]}
        start={newForm({ paidOn: today, decidedOn: today, year: today.slice(0, 4) })}
        hidden={{ locale, zone, bodyId: dues.bodyId, ...(draft ? { callId: draft.id } : {}) }}
        sentences={sentences}
        fields={actFields(act, dues, { t, custody, today, locale })}
        submit={t(`acts.${act}.submit`)}
        tone={irreversible.includes(act) ? "danger" : "primary"}
      />
      {possible.length > 1 && (
        <nav aria-label={t("otherActs")} className="flex flex-wrap gap-3">
          {possible
            .filter((one) => one !== act)
            .map((one) => (
              <ButtonLink key={one} tone="secondary" href={`${page}?act=${one}#act`}>
                {t(`acts.${one}.title`)}
              </ButtonLink>
            ))}
        </nav>
      )}
    </section>
  );
}
