import type { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { type BodyDues, memberClasses } from "#features/dues/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { money } from "#lib/money/money.ts";

export type Act = "decide" | "call" | "withdraw" | "cash" | "exempt" | "account" | "propose";
type Asked = {
  t: ReturnType<typeof useTranslations<"dues">>;
  custody: ReturnType<typeof useTranslations<"custody">>;
  today: string;
  locale: Locale;
};

/** What can be done with a body's dues now, what is done most first. */
export function actsOf({
  calls,
  dues,
  account,
  transferableMinor,
  transfers,
  mayKeep,
  mayTake,
  isActive,
}: BodyDues): Act[] {
  const isDue = dues.some(({ state }) => state === "due");
  const hasDraft = calls.some(({ state }) => state === "draft");
  const isOpen = transfers.some(({ state }) => state === "proposed");
  return [
    ...(mayKeep && hasDraft ? (["call"] as const) : []),
    ...(mayTake && isDue ? (["cash", "exempt"] as const) : []),
    ...(mayKeep && account?.isUsable && transferableMinor > 0 && !isOpen ? (["propose"] as const) : []),
    ...(mayKeep && isActive && !hasDraft ? (["decide"] as const) : []),
    ...(mayKeep && isActive && !isOpen ? (["account"] as const) : []),
    ...(mayKeep && hasDraft ? (["withdraw"] as const) : []),
  ];
}

/** What is asked for each act. */
export function actFields(act: Act, body: BodyDues, { t, custody, today, locale }: Asked): FieldSpec[] {
  const confirm = (label: string): FieldSpec => ({ kind: "confirm", name: "confirmed", label });
  const said = (minor: number) => formatMoney(money(minor, "MAD"), locale);
  const member: FieldSpec = {
    ...{ kind: "select", name: "duesId", label: t("member"), placeholder: t("choose") },
    options: body.dues
      .filter(({ state }) => state === "due")
      .map(({ id, name, year, minor }) => ({
        value: id,
        label: `${pick(name, locale).text} · ${String(year)} · ${said(minor)}`,
      })),
  };
  switch (act) {
    case "decide":
      return [
        { kind: "text", name: "year", label: t("year"), dir: "ltr", width: "s", maxLength: 4 },
        ...memberClasses.map(
          (kind): FieldSpec => ({
            ...{
              kind: "text",
              name: `amounts.${kind}`,
              label: t("amountOf", { kind: t(`classes.${kind}`) }),
            },
            ...{ dir: "ltr", width: "s", maxLength: 12, optional: true },
          }),
        ),
        { kind: "date", name: "dueOn", label: t("dueOn") },
        { kind: "date", name: "decidedOn", label: t("decidedOn"), max: today },
        { kind: "text", name: "source", label: t("source"), hint: t("sourceHint"), maxLength: 500 },
      ];
    case "call":
      return [confirm(t("callConfirm"))];
    case "withdraw":
      return [confirm(t("withdrawConfirm"))];
    case "cash":
      return [
        member,
        {
          ...{ kind: "text", name: "receipt", label: t("receiptNumber"), hint: t("receiptHint") },
          ...{ dir: "ltr", width: "m", maxLength: 40 },
        },
        { kind: "date", name: "paidOn", label: t("paidOn"), max: today },
      ];
    case "exempt":
      return [
        member,
        {
          kind: "textarea",
          name: "reason",
          label: t("reason"),
          hint: t("reasonHint"),
          rows: 3,
          maxLength: 500,
        },
        confirm(t("exemptConfirm")),
      ];
    case "account":
      return [
        {
          kind: "text",
          name: "rib",
          label: custody("rib"),
          hint: custody("ribHint"),
          dir: "ltr",
          maxLength: 40,
        },
        { kind: "text", name: "holder", label: custody("holder"), maxLength: 120 },
        { kind: "text", name: "source", label: custody("accountSource"), maxLength: 500 },
      ];
    case "propose":
      return [confirm(t("proposeConfirm", { amount: said(body.transferableMinor) }))];
  }
}
