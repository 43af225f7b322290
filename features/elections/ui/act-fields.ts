import type { useTranslations } from "next-intl";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import type { OfficeElection, RollMember } from "#features/elections/schema.ts";
import type { Act } from "#features/elections/ui/acts.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Words = ReturnType<typeof useTranslations<"elections">>;

/** What an officer is asked for each act. */
export function actFields(act: Act, election: OfficeElection, t: Words, locale: Locale): FieldSpec[] {
  const confirm = (label: string): FieldSpec => ({ kind: "confirm", name: "confirmed", label });
  switch (act) {
    case "open":
      return [];
    case "stand":
      return [
        memberField(
          election.members.filter(({ isCandidate }) => !isCandidate),
          t,
          locale,
        ),
        {
          ...{ kind: "textarea", name: "statement", label: t("statement"), rows: 3, maxLength: 600 },
          optional: true,
        },
        confirm(t("enteredConfirm")),
      ];
    case "counter":
      return [
        memberField(
          election.members.filter(({ voted }) => voted === null),
          t,
          locale,
        ),
      ];
    case "close":
      return [confirm(t("closeConfirm"))];
    case "count":
      return [
        ...[
          ...election.candidates.map(({ memberId, name }) => [memberId, pick(name, locale).text] as const),
          ["blank", t("blank")] as const,
        ].map(
          ([key, label]): FieldSpec => ({
            ...{ kind: "text", name: `paper.${key}`, label: t("papersFor", { name: label }) },
            ...{ dir: "ltr", width: "s", maxLength: 5 },
          }),
        ),
        {
          ...{ kind: "textarea", name: "note", label: t("countNote"), rows: 2, maxLength: 500 },
          optional: true,
        },
      ];
    case "decide":
      return [confirm(t("decideConfirm"))];
    case "cancel":
      return [
        { kind: "textarea", name: "note", label: t("cancelNote"), rows: 3, maxLength: 500 },
        confirm(t("cancelConfirm")),
      ];
  }
}

const memberField = (members: readonly RollMember[], t: Words, locale: Locale): FieldSpec => ({
  kind: "select",
  name: "memberId",
  label: t("member"),
  placeholder: t("choose"),
  options: members.map(({ memberId, name, registryNumber }) => ({
    value: memberId,
    label: [pick(name, locale).text, registryNumber].filter(Boolean).join(" · "),
  })),
});
