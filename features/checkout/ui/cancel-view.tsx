import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Cluster } from "#components/layout/stack.tsx";
import { ButtonLink } from "#components/ui/button.tsx";

const words = {
  ended: ["title", "body"],
  paid: ["paidTitle", null],
  unavailable: ["unavailableTitle", "unavailableBody"],
} as const;

/** What became of a payment that its buyer turned back from. */
export function CancelView({ outcome }: { outcome: keyof typeof words }) {
  const t = useTranslations("checkout.cancel");
  const mail = useTranslations("checkout.return");
  const [title, body] = words[outcome];
  return (
    <Container width="text" className="pb-16">
      <PageHeader title={t(title)} lead={body ? t(body) : mail("unknownBody")} />
      <Cluster gap={4}>
        {outcome === "ended" && <ButtonLink href="/cart">{t("toCart")}</ButtonLink>}
        <ButtonLink href="/pieces" tone="secondary">
          {t("toShop")}
        </ButtonLink>
      </Cluster>
    </Container>
  );
}
