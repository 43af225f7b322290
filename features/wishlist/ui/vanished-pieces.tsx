import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** Kept pieces that nobody is shown any more: no more is known of them here than their numbers. */
export function VanishedPieces({ serials, locale }: { serials: readonly string[]; locale: Locale }) {
  const t = useTranslations("wishlist");
  return (
    <Notice tone="info" title={t("vanished", { count: serials.length })}>
      <form method="post" action={`/${locale}/wishlist/keep`} className="flex flex-wrap gap-3">
        {serials.map((serial) => (
          <Button key={serial} type="submit" name="drop" value={serial} tone="secondary">
            {t.rich("removeVanished", {
              serial: () => (
                <bdi dir="ltr" className="whitespace-nowrap">
                  {serial}
                </bdi>
              ),
            })}
          </Button>
        ))}
      </form>
    </Notice>
  );
}
