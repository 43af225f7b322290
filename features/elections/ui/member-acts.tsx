import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { standAction, voteAction } from "#features/elections/actions.ts";
import type { MemberElection } from "#features/elections/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ActsProps = {
  election: MemberElection;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What a member may do: stand while candidates are awaited, vote once while the box is open. */
export function MemberActs({ election, sentences, locale }: ActsProps) {
  const t = useTranslations("elections");
  const { id: electionId, artisanId, memberId } = election;
  const common = { sentences, start: newForm() };
  if (election.state === "called")
    return election.isCandidate ? (
      <Notice>{t("youStand")}</Notice>
    ) : (
      <section aria-labelledby="act" className="flex flex-col gap-3 border-t border-bord pt-6">
        <h2 id="act" className="text-xl">
          {t("stand")}
        </h2>
        <p>{t("standText")}</p>
        <FieldsForm
          {...common}
          action={standAction}
          hidden={{ locale, zone: "studio", electionId, memberId }}
          fields={[
            {
              ...{ kind: "textarea", name: "statement", label: t("statement"), rows: 3, maxLength: 600 },
              ...{ optional: true },
            },
            { kind: "confirm", name: "confirmed", label: t("standConfirm") },
          ]}
          submit={t("standSubmit")}
        />
      </section>
    );
  if (election.state !== "open") return null;
  if (election.hasVoted) return <Notice tone="success">{t("youVoted")}</Notice>;
  return (
    <section aria-labelledby="act" className="flex flex-col gap-3 border-t border-bord pt-6">
      <h2 id="act" className="text-xl">
        {t("vote")}
      </h2>
      <p>{t("voteText")}</p>
      <FieldsForm
        {...common}
        action={voteAction}
        hidden={{ locale, zone: "studio", electionId, artisanId }}
        fields={[
          {
            kind: "radio",
            name: "choice",
            label: t("choice"),
            options: [
              ...election.candidates.map((one) => ({
                value: one.memberId,
                label: pick(one.name, locale).text,
              })),
              { value: "blank", label: t("blank") },
            ],
          },
          { kind: "confirm", name: "confirmed", label: t("voteConfirm") },
        ]}
        submit={t("voteSubmit")}
      />
    </section>
  );
}
