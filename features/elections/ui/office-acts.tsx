import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import {
  cancelAction,
  closeAction,
  countAction,
  counterVoteAction,
  decideAction,
  openAction,
  standAction,
} from "#features/elections/actions.ts";
import type { OfficeElection } from "#features/elections/schema.ts";
import { actFields } from "#features/elections/ui/act-fields.ts";
import { type Act, actsIn } from "#features/elections/ui/acts.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const actions = {
  open: openAction,
  stand: standAction,
  counter: counterVoteAction,
  close: closeAction,
  count: countAction,
  decide: decideAction,
  cancel: cancelAction,
} as const satisfies Record<Act, unknown>;

const irreversible: readonly Act[] = ["close", "cancel"];

type OfficeActsProps = {
  election: OfficeElection;
  zone: "office" | "federation";
  /** The act that the address names. */
  asked: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What an officer may do now: one act with its form, the others a link away. */
export function OfficeActs({ election, zone, asked, sentences, locale }: OfficeActsProps) {
  const t = useTranslations("elections");
  const possible: readonly Act[] = actsIn[election.state];
  const first = election.state === "closed" && election.counts.length > 1 ? "decide" : possible[0];
  const act = possible.find((one) => one === asked) ?? first;
  if (!act) return null;
  return (
    <section id="act" aria-labelledby="act-title" className="flex flex-col gap-4 border-t border-bord pt-6">
      <h2 id="act-title" className="text-xl">
        {t(`acts.${act}.title`)}
      </h2>
      <p>{t(act === "count" && election.countedLast ? "otherCounts" : `acts.${act}.text`)}</p>
      <FieldsForm
        key={act}
        action={actions[act]}
        start={newForm()}
        hidden={{ locale, zone, electionId: election.id }}
        sentences={sentences}
        fields={actFields(act, election, t, locale)}
        submit={t(`acts.${act}.submit`)}
        tone={irreversible.includes(act) ? "danger" : "primary"}
      />
      <nav aria-label={t("otherActs")} className="flex flex-wrap gap-3">
        {possible
          .filter((one) => one !== act)
          .map((one) => (
            <ButtonLink key={one} tone="secondary" href={`/${zone}/elections/${election.id}?act=${one}#act`}>
              {t(`acts.${one}.title`)}
            </ButtonLink>
          ))}
      </nav>
    </section>
  );
}
