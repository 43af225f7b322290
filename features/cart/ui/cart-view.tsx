import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Totals } from "#components/ui/totals.tsx";
import { removeFromCart } from "#features/cart/actions.ts";
import type { CartDto } from "#features/cart/schema.ts";
import { CartLine } from "#features/cart/ui/cart-line.tsx";
import { ChargedPrice } from "#features/cart/ui/charged-price.tsx";
import { PromoCode } from "#features/cart/ui/promo-code.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Currency } from "#lib/money/money.ts";

/** The basket, one group a maker, with what changed since said where it matters. */
export function CartView({
  cart,
  problem,
  isCodeUnknown = false,
  locale,
  currency,
}: {
  cart: CartDto;
  problem: string | null;
  /** The code that was typed just now is nobody's. */
  isCodeUnknown?: boolean;
  locale: Locale;
  /** What the reader chose; without a choice the visitor's script shows what it guesses. */
  currency?: Currency;
}) {
  const t = useTranslations("cart");
  if (cart.count === 0 && cart.vanished.length === 0) {
    return (
      <Container width="page" className="pb-16">
        <PageHeader title={t("title")} />
        {problem && <Notice tone="warning" role="status" title={problem} className="mb-8" />}
        <EmptyState
          art="basket"
          title={t("empty.title")}
          action={<ButtonLink href="/pieces">{t("empty.action")}</ButtonLink>}
        >
          {t("empty.body")}
        </EmptyState>
      </Container>
    );
  }
  const isPromoted = cart.groups.some(
    (group) => group.isDeliveryPaid || group.lines.some((line) => line.reduction),
  );
  return (
    <Container width="page" className="pb-16">
      <PageHeader title={t("title")} lead={t("count", { count: cart.count })} />
      {problem && <Notice tone="warning" role="status" title={problem} className="mb-8" />}
      {cart.vanished.length > 0 && <Vanished pieces={cart.vanished} locale={locale} />}
      <div data-priced className="grid items-start gap-8 lg:grid-cols-[1fr_20rem] lg:gap-12">
        <div className="flex flex-col gap-10">
          {cart.groups.map((group) => {
            const maker = pick(group.makerName, locale);
            return (
              <section key={group.artisanId} aria-label={t("from", { maker: maker.text })}>
                <h2 className="border-b border-encre pb-2 text-l">
                  {t("from", { maker: isolate(maker.text) })}
                </h2>
                {group.isDeliveryPaid && <p className="pt-2 text-s text-vert">{t("deliveryPaid")}</p>}
                <ul>
                  {group.lines.map((line) => (
                    <CartLine key={line.offer.sku} line={line} locale={locale} currency={currency} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
        <Card tone="sable" className="lg:sticky lg:top-6">
          <Totals
            rows={[
              {
                label: t("items"),
                value: (
                  <ChargedPrice
                    charged={cart.items}
                    inDirhams={cart.itemsInDirhams}
                    value={cart.itemsIn}
                    locale={locale}
                    currency={currency}
                  />
                ),
                strong: false,
              },
              { label: t("delivery"), value: "—", hint: t("deliveryHint") },
            ]}
          />
          <p className="mt-2 mb-4 text-s text-encre-2">{t("parcels", { count: cart.groups.length })}</p>
          <PromoCode code={cart.code} isUnknown={isCodeUnknown} locale={locale} />
          {isPromoted && <p className="mb-4 text-s text-encre-2">{t("stacking")}</p>}
          {cart.canCheckOut ? (
            <ButtonLink href="/checkout" size="l" block>
              {t("checkout")}
            </ButtonLink>
          ) : (
            <Notice tone="warning">{t("blocked")}</Notice>
          )}
        </Card>
      </div>
    </Container>
  );
}

function Vanished({ pieces, locale }: { pieces: CartDto["vanished"]; locale: Locale }) {
  const t = useTranslations("cart");
  return (
    <Notice tone="warning" className="mb-8" title={t("vanished")}>
      <ul>
        {pieces.map(
          ({ sku, title }) => title && <Bilingual key={sku} as="li" value={title} locale={locale} />,
        )}
      </ul>
      <form action={removeFromCart}>
        <input type="hidden" name="locale" value={locale} />
        {pieces.map(({ sku }) => (
          <input key={sku} type="hidden" name="sku" value={sku} />
        ))}
        <Button type="submit" tone="secondary">
          {t("clearVanished")}
        </Button>
      </form>
    </Notice>
  );
}
