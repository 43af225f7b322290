import { getTranslations } from "next-intl/server";
import { Container } from "#components/layout/container.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getPurchase } from "#features/refunds/index.ts";
import { mayDoMore, PartActions } from "#features/refunds/ui/part-actions.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

type Props = {
  context: Context;
  checkoutId: Id<"checkout">;
  orderKey: string | undefined;
  /** What the buyer has just done, as the address says it. */
  done: string | undefined;
  locale: Locale;
};

/** Below a purchase: what of it went back, and what may still be cancelled or sent back, a maker at a time. */
export async function PurchaseBack({ context, checkoutId, orderKey, done, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "refunds.buyer" });
  const purchase = await getPurchase(context, { checkoutId });
  const shown = purchase.ok ? purchase.value.orders.filter(mayDoMore) : [];
  const isCancelled = done === "cancelled";
  if (shown.length === 0 && !isCancelled) return null;
  return (
    <Container width="page" className="flex flex-col gap-6 pb-16">
      {isCancelled && <Notice tone="success" role="status" title={t("done.cancelled")} />}
      {shown.length > 0 && <h2 className="text-xl">{t("sectionTitle")}</h2>}
      {shown.map((order) => (
        <section key={order.id} aria-label={order.number} className="max-w-text border-t border-line pt-4">
          <h3 className="font-semibold">
            <Bilingual value={order.maker} locale={locale} /> <bdi dir="ltr">{order.number}</bdi>
          </h3>
          <PartActions checkoutId={checkoutId} order={order} accessKey={orderKey} locale={locale} />
        </section>
      ))}
    </Container>
  );
}
