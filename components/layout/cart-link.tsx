import { useTranslations } from "next-intl";
import { headerLinkClass } from "#components/layout/header-look.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** The way to the cart, with the number of pieces in it once the visitor's script has told. */
export function CartLink() {
  const t = useTranslations("common.nav");
  // The markup below is the script's, not React's: it must survive hydration with the number in it.
  const counter = `<span aria-hidden="true" data-n></span><span class="sr-only">, ${t("cartCount")}</span>`;
  return (
    <AppLink href="/cart" className={headerLinkClass}>
      <Icon name="basket" size={22} className="max-sm:hidden" />
      <span>{t("cart")}</span>
      <span
        id="cart-count"
        hidden
        suppressHydrationWarning
        className="min-w-6 rounded-full bg-encre px-1.5 py-px text-center text-s leading-[1.5] font-[550] text-chaux tabular-nums"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: fixed markup around a catalogue's word
        dangerouslySetInnerHTML={{ __html: counter }}
      />
    </AppLink>
  );
}
