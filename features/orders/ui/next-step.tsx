import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import {
  acceptOrderAction,
  confirmDeliveryAction,
  packOrderAction,
  shipOrderAction,
} from "#features/orders/actions.ts";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { knownCarriers } from "#features/orders/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type NextStepProps = {
  order: Pick<OrderDto, "id" | "number" | "state">;
  desk: "studio" | "office";
  sentences: Readonly<Record<string, string>>;
  /** A code of a step that was refused, as the address says it. */
  problem?: string | undefined;
  locale: Locale;
};

const problems = [
  "ORDER_NOT_ACCEPTED",
  "ORDER_NOT_PACKED",
  "ORDER_NOT_SHIPPED",
  "ORDER_WITH_CHAMBER",
  "CONFIRM_REQUIRED",
] as const;

/** The one thing to do next for an order: a big button, or the few words it needs. Nothing when nothing is left to do. */
export function NextStep({ order, desk, sentences, problem, locale }: NextStepProps) {
  const t = useTranslations("orders.errors");
  const errors = useTranslations("errors");
  const known = problems.find((code) => code === problem);
  const words = known ? t(known) : problem && errors("ORDER_NOT_WAITING");
  const step = stepOf(order.state);
  if (!step && !words) return null;
  return (
    <div className="mb-8 flex flex-col gap-4">
      {words && <Notice tone="warning" role="status" title={words} />}
      {step === "ship" ? (
        <ShipForm {...{ order, desk, sentences, locale }} />
      ) : (
        step && <PlainStep {...{ order, desk, step, locale }} />
      )}
    </div>
  );
}

type Step = "accept" | "pack" | "ship" | "deliver";

function stepOf(state: OrderDto["state"]): Step | null {
  const steps: Partial<Record<OrderDto["state"], Step>> = {
    paid: "accept",
    accepted: "pack",
    packed: "ship",
    shipped: "deliver",
  };
  return steps[state] ?? null;
}

type StepProps = Pick<NextStepProps, "order" | "desk" | "locale">;

function PlainStep({ order, desk, step, locale }: StepProps & { step: Exclude<Step, "ship"> }) {
  const t = useTranslations("orders.next");
  const studio = useTranslations("studio");
  const actions = { accept: acceptOrderAction, pack: packOrderAction, deliver: confirmDeliveryAction };
  const label = step === "accept" ? studio("accept") : t(step);
  const hint: ReactNode = step === "accept" ? studio("acceptHint") : t(`${step}Hint`);
  return (
    <form action={actions[step]} className="flex flex-col gap-2">
      <input type="hidden" name="orderId" value={order.id} />
      <input type="hidden" name="number" value={order.number} />
      <input type="hidden" name="desk" value={desk} />
      <input type="hidden" name="locale" value={locale} />
      {step === "deliver" && <Checkbox name="confirm" label={t("deliverConfirm")} required />}
      <SubmitButton size="l" block>
        {label}
      </SubmitButton>
      <p className="text-s text-encre-2">{hint}</p>
    </form>
  );
}

function ShipForm({ order, desk, sentences, locale }: StepProps & Pick<NextStepProps, "sentences">) {
  const t = useTranslations("orders.next");
  const words = useTranslations("orders");
  const carriers = [...knownCarriers, "other"] as const;
  return (
    <section aria-labelledby="ship" className="flex flex-col gap-4">
      <h2 id="ship" className="text-xl">
        {t("shipTitle")}
      </h2>
      <FieldsForm
        action={shipOrderAction}
        start={newForm()}
        hidden={{ orderId: order.id, desk, locale }}
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
    </section>
  );
}
