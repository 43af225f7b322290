import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import {
  acceptOrderAction,
  confirmDeliveryAction,
  handOverAction,
  handToHubAction,
  packOrderAction,
  shipOrderAction,
  startWorkAction,
} from "#features/orders/actions.ts";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { ShipForm } from "#features/orders/ui/ship-form.tsx";
import { type Step, stepsOf } from "#features/orders/ui/steps-of.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type NextStepProps = {
  order: Pick<OrderDto, "id" | "number" | "state" | "handover" | "startedAt" | "parcels" | "hub"> & {
    lines: readonly Pick<OrderDto["lines"][number], "isMadeToOrder" | "quantity" | "cancelled">[];
  };
  desk: "studio" | "office";
  sentences: Readonly<Record<string, string>>;
  /** A code of a step that was refused, as the address says it. */
  problem?: string | undefined;
  locale: Locale;
};

const problems = [
  "ORDER_NOT_AT_STAND",
  "ORDER_NOT_ACCEPTED",
  "ORDER_NOT_PACKED",
  "ORDER_NOT_SHIPPED",
  "ORDER_WITH_CHAMBER",
  "ORDER_WITH_HUB",
  "WORK_STARTED",
  "UNITS_NOT_LEFT",
  "HUB_NOT_EXPECTED",
  "CONFIRM_REQUIRED",
] as const;

/** The one thing to do next for an order: a big button, or the few words it needs. Nothing when nothing is left to do. */
export function NextStep({ order, desk, sentences, problem, locale }: NextStepProps) {
  const t = useTranslations("orders.errors");
  const errors = useTranslations("errors");
  const known = problems.find((code) => code === problem);
  const words = known ? t(known) : problem === "ORDER_NOT_WAITING" && errors("ORDER_NOT_WAITING");
  const steps = stepsOf(order, desk);
  if (steps.length === 0 && !words) return null;
  return (
    <div className="mb-8 flex flex-col gap-6">
      {words && <Notice tone="warning" role="status" title={words} />}
      {steps.map((step) =>
        step === "ship" ? (
          <Shipping key={step} {...{ order, desk, sentences, locale }} />
        ) : step === "hub" || step === "hubWait" ? (
          <ToHub key={step} {...{ order, desk, step, locale }} />
        ) : (
          <PlainStep key={step} {...{ order, desk, step, locale }} />
        ),
      )}
    </div>
  );
}

type StepProps = Pick<NextStepProps, "order" | "desk" | "locale">;

const actions = {
  handOver: handOverAction,
  accept: acceptOrderAction,
  start: startWorkAction,
  pack: packOrderAction,
  deliver: confirmDeliveryAction,
};

function PlainStep({ order, desk, step, locale }: StepProps & { step: keyof typeof actions }) {
  const t = useTranslations("orders.next");
  const studio = useTranslations("studio");
  const label = step === "accept" ? studio("accept") : t(step);
  const hint: ReactNode = step === "accept" ? studio("acceptHint") : t(`${step}Hint`);
  return (
    <form action={actions[step]} className="flex flex-col gap-2">
      <Hidden {...{ order, desk, locale }} />
      {step === "deliver" && <Checkbox name="confirm" label={t("deliverConfirm")} required />}
      <SubmitButton size="l" block tone={step === "start" ? "secondary" : "primary"}>
        {label}
      </SubmitButton>
      <p className="text-s text-encre-2">{hint}</p>
    </form>
  );
}

function Hidden({ order, desk, locale }: StepProps) {
  return (
    <>
      <input type="hidden" name="orderId" value={order.id} />
      <input type="hidden" name="number" value={order.number} />
      <input type="hidden" name="desk" value={desk} />
      <input type="hidden" name="locale" value={locale} />
    </>
  );
}

function Shipping({ order, desk, sentences, locale }: StepProps & Pick<NextStepProps, "sentences">) {
  const t = useTranslations("orders.next");
  return (
    <section aria-labelledby="ship" className="flex flex-col gap-4">
      <h2 id="ship" className="text-xl">
        {t("shipTitle")}
      </h2>
      <ShipForm action={shipOrderAction} hidden={{ orderId: order.id, desk, locale }} sentences={sentences} />
    </section>
  );
}

/** Where the packed box is brought, and what the chamber's hub said of it. */
function ToHub({ order, desk, step, locale }: StepProps & { step: Step }) {
  const t = useTranslations("orders.hub");
  const { hub } = order;
  if (!hub) return null;
  return (
    <section aria-labelledby="to-hub" className="flex flex-col gap-4">
      <h2 id="to-hub" className="text-xl">
        {t(step === "hub" ? "bring" : `waits.${hub.state}`)}
      </h2>
      {hub.defect && (
        <Notice tone="warning" title={t("defectTitle")}>
          <p>
            <bdi>{hub.defect}</bdi>
          </p>
        </Notice>
      )}
      {step === "hub" && (
        <>
          <p>
            <Bilingual value={hub.address} locale={locale} />
            <br />
            <span className="text-s text-encre-2">
              <Bilingual value={hub.hours} locale={locale} />
            </span>
          </p>
          <form action={handToHubAction} className="flex flex-col gap-2">
            <Hidden {...{ order, desk, locale }} />
            <SubmitButton size="l" block>
              {t("brought")}
            </SubmitButton>
            <p className="text-s text-encre-2">{t("broughtHint")}</p>
          </form>
        </>
      )}
    </section>
  );
}
