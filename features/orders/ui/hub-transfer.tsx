import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { hubDeliverAction, hubShipAction } from "#features/orders/hub-actions.ts";
import type { HubTransferView } from "#features/orders/queries/hub-desk.ts";
import { AddressBlock } from "#features/orders/ui/address-block.tsx";
import { HubPartView } from "#features/orders/ui/hub-part.tsx";
import { ParcelLine } from "#features/orders/ui/parcel-line.tsx";
import { ShipForm } from "#features/orders/ui/ship-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const deeds = ["collected", "inspected", "defect", "shipped", "photo"] as const;
const problems = [
  ...(["CHECK_REQUIRED", "CONFIRM_REQUIRED", "HUB_NOT_COLLECTED", "HUB_NOT_OPEN"] as const),
  ...(["HUB_INCOMPLETE", "HUB_NOT_SHIPPED", "ORDER_NOT_ACCEPTED"] as const),
] as const;

type HubTransferProps = {
  transfer: HubTransferView;
  done?: string | undefined;
  problem?: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What a hub packs together: each maker's part to look at, and, once all are good, one parcel to send. */
export function HubTransfer({ transfer, done, problem, sentences, locale }: HubTransferProps) {
  const t = useTranslations("orders.hub");
  const errors = useTranslations("orders.errors");
  const next = useTranslations("orders.next");
  const deed = deeds.find((known) => known === done);
  const refusal = problems.find((known) => known === problem);
  const hidden = { hubTransferId: transfer.id, locale };
  const isReady = transfer.state === "open" && transfer.shipTo !== null;
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office/hub">{t("back")}</BackLink>}
        title={t("transferTitle", { number: isolate(transfer.number) })}
        lead={t(`transfer.${transfer.state}`)}
      />
      {deed && <Notice tone="success" role="status" title={t(`done.${deed}`)} />}
      {refusal && <Notice tone="warning" role="alert" title={errors(refusal)} />}
      {transfer.parts.map((part) => (
        <HubPartView key={part.orderId} {...{ transfer, part, problem, sentences, locale }} />
      ))}
      {transfer.shipTo && (
        <section aria-labelledby="hub-address">
          <h2 id="hub-address" className="mb-2 text-xl">
            {t("shipTo")}
          </h2>
          <AddressBlock address={transfer.shipTo} locale={locale} />
        </section>
      )}
      {isReady && (
        <section aria-labelledby="hub-ship" className="flex flex-col gap-4">
          <h2 id="hub-ship" className="text-xl">
            {t("together")}
          </h2>
          <ShipForm action={hubShipAction} hidden={hidden} sentences={sentences} />
        </section>
      )}
      {transfer.state === "shipped" && (
        <section aria-labelledby="hub-arrived" className="flex flex-col gap-3">
          <h2 id="hub-arrived" className="text-xl">
            {t("underway")}
          </h2>
          <ParcelLine order={transfer} />
          <form action={hubDeliverAction} className="flex flex-col gap-2">
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Checkbox name="confirm" label={next("deliverConfirm")} required />
            <SubmitButton size="l" block>
              {next("deliver")}
            </SubmitButton>
            <p className="text-s text-encre-2">{next("deliverHint")}</p>
          </form>
        </section>
      )}
    </Container>
  );
}
