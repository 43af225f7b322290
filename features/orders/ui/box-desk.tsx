import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { confirmDeliveryAction, packBoxAction, shipOrderAction } from "#features/orders/actions.ts";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { ParcelLine } from "#features/orders/ui/parcel-line.tsx";
import { ParcelContents } from "#features/orders/ui/parcel-list.tsx";
import { ShipForm } from "#features/orders/ui/ship-form.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type BoxDeskProps = {
  order: Pick<OrderDto, "id" | "number" | "state" | "parcels" | "hub"> & {
    lines: readonly Omit<OrderDto["lines"][number], "unit" | "madUnit">[];
  };
  desk: "studio" | "office";
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Units of each line that lie in no box yet. */
const unboxedOf = (order: BoxDeskProps["order"]) =>
  order.lines.flatMap((line) => {
    const boxed = order.parcels
      .flatMap((parcel) => parcel.lines)
      .filter(({ lineId }) => lineId === line.id)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const rest = line.quantity - line.cancelled - boxed;
    return rest > 0 ? [{ line, rest }] : [];
  });

/** An order that leaves in several boxes: packing one more, and handing over or receiving each. Nothing for one box. */
export function BoxDesk({ order, desk, sentences, locale }: BoxDeskProps) {
  const t = useTranslations("orders.parcel");
  const rest = unboxedOf(order);
  const units = order.lines.reduce((sum, line) => sum + line.quantity - line.cancelled, 0);
  const mayPack = order.state === "accepted" && rest.length > 0 && units > 1;
  const isSeveral = order.parcels.length > 1 || (order.parcels.length === 1 && rest.length > 0);
  if (!mayPack && !isSeveral) return null;
  return (
    <div className="mb-8 flex flex-col gap-4">
      {isSeveral &&
        order.parcels.map((parcel) => (
          <Box key={parcel.id} {...{ order, parcel, desk, sentences, locale }} />
        ))}
      {mayPack && (
        <Disclosure summary={t(order.parcels.length > 0 ? "another" : "several")} open={isSeveral}>
          <PackBox {...{ order, desk, sentences, locale, rest }} />
        </Disclosure>
      )}
    </div>
  );
}

function Box({
  order,
  parcel,
  desk,
  sentences,
  locale,
}: BoxDeskProps & { parcel: OrderDto["parcels"][number] }) {
  const t = useTranslations("orders.parcel");
  const next = useTranslations("orders.next");
  const hidden = { orderId: order.id, parcelId: parcel.id, number: order.number, desk, locale };
  return (
    <section aria-labelledby={parcel.id} className="rounded border border-line p-4">
      <h2 id={parcel.id} className="text-l">
        {t("title", { n: parcel.n, count: order.parcels.length })} · {t(`state.${parcel.state}`)}
      </h2>
      <ParcelContents parcel={parcel} lines={order.lines} locale={locale} />
      <ParcelLine order={parcel} />
      {parcel.state === "packed" && !order.hub && (
        <Disclosure summary={next("shipTitle")}>
          <ShipForm action={shipOrderAction} hidden={hidden} sentences={sentences} />
        </Disclosure>
      )}
      {parcel.state === "shipped" && !order.hub && (
        <form action={confirmDeliveryAction} className="mt-3 flex flex-col gap-2">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Checkbox name="confirm" id={`confirm-${parcel.id}`} label={next("deliverConfirm")} required />
          <SubmitButton block tone="secondary">
            {next("deliver")}
          </SubmitButton>
        </form>
      )}
    </section>
  );
}

function PackBox({
  order,
  desk,
  sentences,
  locale,
  rest,
}: BoxDeskProps & { rest: ReturnType<typeof unboxedOf> }) {
  const t = useTranslations("orders.parcel");
  const n = Math.max(0, ...order.parcels.map((parcel) => parcel.n)) + 1;
  return (
    <FieldsForm
      action={packBoxAction}
      start={newForm(Object.fromEntries(rest.map(({ line }) => [`units.${line.id}`, "0"])))}
      hidden={{ orderId: order.id, desk, locale, n: String(n) }}
      sentences={sentences}
      submit={t("pack", { n })}
      block
      fields={[
        ...rest.map(({ line, rest: left }) => ({
          kind: "text" as const,
          name: `units.${line.id}`,
          label: pick(line.title, locale).text,
          hint: t("left", { count: left }),
          dir: "ltr" as const,
          maxLength: 3,
          width: "s" as const,
        })),
        {
          kind: "text" as const,
          name: "weightGrams",
          label: t("weight"),
          hint: t("weightHint"),
          optional: true,
          dir: "ltr" as const,
          maxLength: 6,
          width: "s" as const,
        },
      ]}
    />
  );
}
