import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { decideReturnAction, receiveReturnAction, settleReturnAction } from "#features/refunds/actions.ts";
import type { ReturnDto } from "#features/refunds/queries/returns.ts";
import type { Desk } from "#features/refunds/ui/returns-view.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ReturnFormProps = {
  back: ReturnDto;
  desk: Desk;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

type Act = "receive" | "decide" | "settle";

function actOf(back: ReturnDto, desk: Desk): Act | null {
  if (back.state === "requested" && desk !== "federation") return "receive";
  if (back.state === "damaged" && desk === "office") return "decide";
  return back.state === "contested" && desk === "federation" ? "settle" : null;
}

/** The one thing to do next for a return at a desk. Nothing when it is somebody else's turn. */
export function ReturnForm({ back, desk, sentences, locale }: ReturnFormProps) {
  const t = useTranslations("refunds.desk");
  const act = actOf(back, desk);
  if (!act) return null;
  const { currency } = back.goods;
  const confirm: FieldSpec = { kind: "confirm", name: "confirm", label: t("confirm") };
  const reason: FieldSpec = {
    ...{ kind: "textarea", name: "reason", label: t("reason"), hint: t("reasonHint") },
    ...{ maxLength: 500, rows: 4 },
  };
  const amount = (name: string): FieldSpec => ({
    ...{ kind: "text", name, label: t("amount"), dir: "ltr", width: "s", maxLength: 10 },
  });
  const acts = {
    receive: {
      action: receiveReturnAction,
      fields: [
        {
          ...{ kind: "radio", name: "condition", label: t("condition") },
          options: (["as_sent", "damaged"] as const).map((value) => ({ value, label: t(value) })),
        },
        {
          ...{ kind: "textarea", name: "inspectionNote", label: t("inspectionNote") },
          ...{ hint: t("inspectionHint"), optional: true, maxLength: 500, rows: 3 },
        },
        {
          ...{ kind: "radio", name: "restock", label: t("restock"), columns: 2 },
          options: (["yes", "no"] as const).map((value) => ({ value, label: t(value) })),
        },
        confirm,
      ] as FieldSpec[],
    },
    decide: { action: decideReturnAction, fields: [amount("withheldMinor"), reason, confirm] },
    settle: { action: settleReturnAction, fields: [amount("giveBackMinor"), reason, confirm] },
  };
  return (
    <section aria-labelledby="act" className="flex flex-col gap-4">
      <h2 id="act" className="text-xl">
        {t(`${act}Title`)}
      </h2>
      <p>{t(`${act}Text`, { currency: currency as string })}</p>
      <FieldsForm
        action={acts[act].action}
        start={newForm(act === "receive" ? { restock: "no" } : {})}
        hidden={{ returnId: back.id, desk, locale }}
        sentences={sentences}
        submit={t(act === "receive" ? "receive" : "decide")}
        fields={acts[act].fields}
      />
    </section>
  );
}
