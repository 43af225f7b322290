import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { backAction, giveAction, signAction, withdrawAction } from "#features/opinions/actions.ts";
import { type OpinionDto, opinionVerdicts } from "#features/opinions/schema.ts";
import type { Zone } from "#features/opinions/ui/read-opinions.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const actions = { give: giveAction, sign: signAction, back: backAction, withdraw: withdrawAction } as const;
type Act = keyof typeof actions;

type ActsProps = {
  opinion: OpinionDto;
  zone: Zone;
  /** The act that the address names. */
  asked: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What the reader may do now: one act with its form, the others a link away. */
export function OpinionActs({ opinion, zone, asked, sentences, locale }: ActsProps) {
  const t = useTranslations("opinions");
  const possible = actsOf(opinion, zone);
  const act = possible.find((one) => one === asked) ?? possible[0];
  if (!act) return null;
  return (
    <section id="act" aria-labelledby="act-title" className="flex flex-col gap-4 border-t border-bord pt-6">
      <h2 id="act-title" className="text-xl">
        {t(`acts.${act}.title`)}
      </h2>
      <p>{t(act === "sign" && opinion.subject === "grade" ? "signGrade" : `acts.${act}.text`)}</p>
      <FieldsForm
        key={act}
        action={actions[act]}
        start={newForm(
          act === "give" && opinion.reasons
            ? { reasons: opinion.reasons, verdict: opinion.verdict ?? "" }
            : {},
        )}
        hidden={{ locale, zone, opinionId: opinion.id }}
        sentences={sentences}
        fields={fieldsOf(act, t)}
        submit={t(`acts.${act}.submit`)}
        tone={act === "withdraw" ? "danger" : "primary"}
      />
      {possible.length > 1 && (
        <nav aria-label={t("otherActs")} className="flex flex-wrap gap-3">
          {possible
            .filter((one) => one !== act)
            .map((one) => (
              <ButtonLink key={one} tone="secondary" href={`/${zone}/opinions/${opinion.id}?act=${one}#act`}>
                {t(`acts.${one}.title`)}
              </ButtonLink>
            ))}
        </nav>
      )}
    </section>
  );
}

const actsOf = ({ mayAsk, mayGive, maySign }: OpinionDto, zone: Zone): Act[] =>
  zone === "studio"
    ? [...(mayGive ? (["give"] as const) : []), ...(maySign ? (["sign", "back"] as const) : [])]
    : [...(mayAsk ? (["withdraw"] as const) : [])];

function fieldsOf(act: Act, t: ReturnType<typeof useTranslations<"opinions">>): FieldSpec[] {
  const note: FieldSpec = { kind: "textarea", name: "note", label: t("note"), rows: 3, maxLength: 1000 };
  const confirm = (label: string): FieldSpec => ({ kind: "confirm", name: "confirmed", label });
  switch (act) {
    case "give":
      return [
        {
          ...{ kind: "radio", name: "verdict", label: t("verdict") },
          options: opinionVerdicts.map((value) => ({ value, label: t(`verdicts.${value}`) })),
        },
        {
          kind: "textarea",
          name: "reasons",
          label: t("reasons"),
          hint: t("reasonsHint"),
          rows: 8,
          maxLength: 5000,
        },
      ];
    case "sign":
      return [confirm(t("signConfirm"))];
    case "back":
      return [note];
    case "withdraw":
      return [note, confirm(t("withdrawConfirm"))];
  }
}
