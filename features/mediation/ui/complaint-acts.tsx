import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import {
  answerAction,
  dismissAction,
  endAction,
  nameAction,
  proposeAction,
  sessionAction,
  withdrawAction,
} from "#features/mediation/actions.ts";
import type { ComplaintDto, Officer } from "#features/mediation/schema.ts";
import type { Zone } from "#features/mediation/ui/complaint-list.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

const actions = {
  name: nameAction,
  dismiss: dismissAction,
  session: sessionAction,
  propose: proposeAction,
  end: endAction,
  answer: answerAction,
  withdraw: withdrawAction,
} as const;
type Act = keyof typeof actions;
type Words = ReturnType<typeof useTranslations<"mediation">>;

type ComplaintActsProps = {
  complaint: ComplaintDto & { officers: readonly Officer[] };
  zone: Zone;
  /** The act that the address names. */
  asked: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What the reader may do now: one act with its form, the others a link away. */
export function ComplaintActs({ complaint, zone, asked, sentences, locale }: ComplaintActsProps) {
  const t = useTranslations("mediation");
  // A mediator of the body leads from the studio, where the office's files are closed to them.
  const leads = zone === "office" || complaint.mine.includes("mediator");
  const possible = leads ? leading(complaint) : ofParty(complaint);
  const act = possible.find((one) => one === asked) ?? possible[0];
  if (!act) return null;
  const n = String(complaint.proposals.at(-1)?.n ?? 0);
  return (
    <section id="act" aria-labelledby="act-title" className="flex flex-col gap-4 border-t border-bord pt-6">
      <h2 id="act-title" className="text-xl">
        {t(`acts.${act}.title`)}
      </h2>
      <p>{t(`acts.${act}.text`)}</p>
      <FieldsForm
        key={act}
        action={actions[act]}
        start={newForm()}
        hidden={{ locale, zone, complaintId: complaint.id, n }}
        sentences={sentences}
        fields={fieldsOf(act, complaint.officers, t, locale)}
        submit={t(`acts.${act}.submit`)}
        tone={act === "dismiss" || act === "end" || act === "withdraw" ? "danger" : "primary"}
      />
      {possible.length > 1 && (
        <nav aria-label={t("otherActs")} className="flex flex-wrap gap-3">
          {possible
            .filter((one) => one !== act)
            .map((one) => (
              <ButtonLink
                key={one}
                tone="secondary"
                href={`/${zone}/complaints/${complaint.id}?act=${one}#act`}
              >
                {t(`acts.${one}.title`)}
              </ButtonLink>
            ))}
        </nav>
      )}
    </section>
  );
}

/** What the mediator, or the chamber, does in each state. */
function leading({ state, mine }: ComplaintDto): Act[] {
  if (state === "filed") return mine.includes("chamber") ? ["name", "dismiss"] : [];
  if (!mine.includes("mediator") && !mine.includes("chamber")) return [];
  if (state === "mediating") return ["session", "propose", "end"];
  return state === "proposed" ? ["session", "end"] : [];
}

/** What a party does: answer a proposal once, and, who complained, take it back. */
function ofParty({ state, mine, proposals }: ComplaintDto): Act[] {
  const party = mine.find((part) => part === "complainant" || part === "respondent");
  const last = proposals.at(-1);
  const answers = state === "proposed" && party && last && last[party as "complainant"] === null;
  const isOpen = state === "filed" || state === "mediating" || state === "proposed";
  return [
    ...(answers ? (["answer"] as const) : []),
    ...(party === "complainant" && isOpen ? (["withdraw"] as const) : []),
  ];
}

function fieldsOf(act: Act, officers: readonly Officer[], t: Words, locale: Locale): FieldSpec[] {
  const confirm: FieldSpec = { kind: "confirm", name: "confirmed", label: t(`confirm.${confirmOf[act]}`) };
  const outcome: FieldSpec = {
    ...{ kind: "textarea", name: "outcome", label: t("outcome"), hint: t("outcomeHint") },
    ...{ rows: 4, maxLength: 1000 },
  };
  switch (act) {
    case "name":
      return [
        {
          ...{ kind: "select", name: "mediatorId", label: t("mediator"), placeholder: t("choose") },
          options: officers.map((one) => ({
            value: one.userId,
            label:
              one.office === null
                ? one.name
                : t("bodyMediator", {
                    name: pick(one.name, locale).text,
                    office: t(`offices.${one.office}`),
                  }),
          })),
        },
      ];
    case "session":
      return [
        { kind: "minute", name: "heldAt", label: t("heldAt") },
        { kind: "text", name: "place", label: t("place"), maxLength: 200 },
        {
          ...{ kind: "textarea", name: "note", label: t("sessionNote"), hint: t("sessionNoteHint") },
          ...{ rows: 4, maxLength: 2000, optional: true },
        },
      ];
    case "propose":
      return [{ kind: "textarea", name: "words", label: t("proposalWords"), rows: 6, maxLength: 3000 }];
    case "answer":
      return [
        {
          ...{ kind: "radio", name: "answer", label: t("answer") },
          options: (["accepted", "refused"] as const).map((value) => ({
            value,
            label: t(`answerOptions.${value}`),
          })),
        },
        confirm,
      ];
    case "withdraw":
      return [confirm];
    default:
      return [outcome, confirm];
  }
}

const confirmOf = {
  ...({ name: "end", session: "end", propose: "end", dismiss: "dismiss", end: "end" } as const),
  ...({ answer: "answer", withdraw: "withdraw" } as const),
} as const;
