import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { knownCarriers } from "#features/orders/schema.ts";
import { type KeptForm, newForm } from "#lib/forms/kept-form.ts";

type ShipFormProps = {
  action: (last: KeptForm, data: FormData) => Promise<KeptForm>;
  hidden: Readonly<Record<string, string>>;
  sentences: Readonly<Record<string, string>>;
};

/** Who took a parcel, and its number. */
export function ShipForm({ action, hidden, sentences }: ShipFormProps) {
  const t = useTranslations("orders.next");
  const words = useTranslations("orders");
  const carriers = [...knownCarriers, "other"] as const;
  return (
    <>
      <FieldsForm
        action={action}
        start={newForm()}
        hidden={hidden}
        sentences={sentences}
        submit={t("ship")}
        block
        fields={[
          {
            kind: "radio",
            name: "carrier",
            label: t("carrier"),
            options: carriers.map((value) => ({ value, label: words(`carrier.${value}`) })),
          },
          {
            kind: "text",
            name: "otherCarrier",
            label: t("otherCarrier"),
            hint: t("otherHint"),
            optional: true,
            maxLength: 60,
          },
          {
            kind: "text",
            name: "trackingNumber",
            label: words("tracking"),
            hint: t("trackingHint"),
            optional: true,
            dir: "ltr",
            maxLength: 40,
          },
        ]}
      />
      <p className="-mt-2 text-s text-encre-2">{t("shipHint")}</p>
    </>
  );
}
