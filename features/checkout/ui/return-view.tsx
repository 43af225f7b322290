import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import type { ReturnState } from "#features/checkout/flows/read-return.ts";

const words = {
  waiting: ["waitingTitle", "waitingBody"],
  expired: ["expiredTitle", "expiredBody"],
  refund: ["refundTitle", "refundBody"],
  review: ["reviewTitle", "reviewBody"],
  unknown: ["unknownTitle", "unknownBody"],
} as const;

/** Where a payment stands that is not simply paid, in one heading and one sentence. */
export function ReturnView({ state }: { state: ReturnState }) {
  const t = useTranslations("checkout.return");
  const [title, body] = words[state === "paid" ? "waiting" : state];
  return (
    <Container width="text" className="pb-16">
      {/* Looks again without any script; the webhook settles the order in the meantime. */}
      {state === "waiting" && <meta httpEquiv="refresh" content="4" />}
      <PageHeader title={t(title)} lead={t(body)} />
      {state === "expired" && <ButtonLink href="/cart">{t("toCart")}</ButtonLink>}
    </Container>
  );
}
