import type { useTranslations } from "next-intl";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { type Meeting, mostDecisions } from "#features/assemblies/schema.ts";
import { type KeptForm, newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

export type Act = "attend" | "enter" | "write" | "sign" | "scan" | "publish" | "cancel";
type Words = ReturnType<typeof useTranslations<"assemblies">>;

/** What can be done with a meeting now, what is done most first. */
export function actsOf(meeting: Meeting): Act[] {
  const { state, minutes, mayConvene, maySign, isOver, absent, attended, mayAttend, chamberId } = meeting;
  const [newest] = minutes;
  const isDraft = newest?.state === "draft";
  const signed = newest?.signatures.some(({ isMine }) => isMine);
  if (state === "cancelled") return [];
  return [
    ...(mayAttend ? (["attend"] as const) : []),
    ...(isDraft && maySign && !signed ? (["sign"] as const) : []),
    ...(mayConvene && isOver && absent.length > 0 ? (["enter"] as const) : []),
    ...(mayConvene && isOver && attended > 0 ? (["write"] as const) : []),
    ...(mayConvene && isDraft && !newest.scan && newest.signatures.length === 0 && chamberId
      ? (["scan"] as const)
      : []),
    ...(mayConvene && newest ? (["publish"] as const) : []),
    ...(mayConvene && !newest ? (["cancel"] as const) : []),
  ];
}

/** A form begins with what is known: a correction with the words of the version before it. */
export function startOf(act: Act, { minutes, isPublic }: Meeting): KeptForm {
  const [newest] = minutes;
  if (act === "publish") return newForm({ isPublic: isPublic ? "yes" : "no" });
  if (act !== "write" || !newest) return newForm();
  const decisions = newest.decisions.flatMap(({ words, inFavour, against, abstained }, n) => [
    [`decisions.${String(n)}.words`, words],
    [`decisions.${String(n)}.inFavour`, String(inFavour)],
    [`decisions.${String(n)}.against`, String(against)],
    [`decisions.${String(n)}.abstained`, String(abstained)],
  ]);
  return newForm({ ar: newest.ar ?? "", fr: newest.fr ?? "", ...Object.fromEntries(decisions) });
}

/** What is asked for each act. */
export function actFields(act: Act, meeting: Meeting, t: Words, locale: Locale): FieldSpec[] {
  const confirm = (label: string): FieldSpec => ({ kind: "confirm", name: "confirmed", label });
  switch (act) {
    case "attend":
      return [{ kind: "text", name: "code", label: t("code"), dir: "ltr", width: "s", maxLength: 8 }];
    case "enter":
      return [
        {
          ...{ kind: "checkboxes", name: "memberIds", label: t("there") },
          options: meeting.absent.map(({ memberId, name }) => ({
            value: memberId,
            label: pick(name, locale).text,
          })),
        },
      ];
    case "write":
      return [
        {
          kind: "textarea",
          name: "ar",
          label: t("wordsAr"),
          lang: "ar",
          rows: 8,
          maxLength: 20_000,
          optional: true,
        },
        {
          kind: "textarea",
          name: "fr",
          label: t("wordsFr"),
          lang: "fr",
          rows: 8,
          maxLength: 20_000,
          optional: true,
        },
        ...Array.from({ length: rowsOf(meeting) }, (_, n) => decisionFields(n, t)).flat(),
      ];
    case "sign":
      return [confirm(t("signConfirm"))];
    case "publish":
      return [
        {
          ...{ kind: "radio", name: "isPublic", label: t("shown") },
          options: [
            { value: "yes", label: t("shownYes") },
            { value: "no", label: t("shownNo") },
          ],
        },
      ];
    case "cancel":
      return [
        { kind: "textarea", name: "note", label: t("cancelNote"), rows: 3, maxLength: 500 },
        confirm(t("cancelConfirm")),
      ];
    case "scan":
      return [];
  }
}

/** Room for as many decisions as there are, and two more. */
const rowsOf = ({ minutes }: Meeting) =>
  Math.min(mostDecisions, Math.max(3, (minutes[0]?.decisions.length ?? 0) + 2));

function decisionFields(n: number, t: Words): FieldSpec[] {
  const counted = (name: "inFavour" | "against" | "abstained"): FieldSpec => ({
    ...{ kind: "text", name: `decisions.${String(n)}.${name}` },
    label: `${t("decisionN", { n: String(n + 1) })} – ${t(name)}`,
    ...{ dir: "ltr", width: "s", maxLength: 4, optional: true },
  });
  return [
    {
      ...{
        kind: "textarea",
        name: `decisions.${String(n)}.words`,
        label: t("decisionN", { n: String(n + 1) }),
      },
      ...{ rows: 2, maxLength: 1000, optional: true },
    },
    ...[counted("inFavour"), counted("against"), counted("abstained")],
  ];
}
