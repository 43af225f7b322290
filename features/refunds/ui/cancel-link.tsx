import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { Handover, PaymentMethod } from "#db/schema/checkout.ts";
import type { OrderState } from "#db/schema/orders.ts";
import { mayCancel } from "#features/refunds/domain/cancelling.ts";

type Props = {
  order: { id: string; state: OrderState; method: PaymentMethod; handover: Handover };
  desk: "studio" | "office";
};

/** The way out for an order that cannot be sent, as long as it has not left. */
export function CancelLink({ order, desk }: Props) {
  const t = useTranslations("refunds.desk");
  if (!mayCancel(desk === "studio" ? "artisan" : "chamber", order)) return null;
  return (
    <Container width="text" className="pb-12">
      <TextLink href={`/${desk}/orders/${order.id}/cancel`}>{t("cancelLink")}</TextLink>
    </Container>
  );
}
