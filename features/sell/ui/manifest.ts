import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

const icon = (size: number, purpose: "any" | "maskable") => ({
  ...{ src: `/sell/icon-${size}.png`, sizes: `${size}x${size}`, type: "image/png", purpose },
});

/** The wizard as an application of its own: its name, language and direction, and where it opens. */
export function sellManifest(locale: Locale) {
  const { common, sell } = messages[locale];
  const scope = `/${locale}/studio/sell`;
  return {
    ...{ id: scope, start_url: scope, scope, lang: locale, dir: directionOf(locale), display: "standalone" },
    name: `${common.brand.name} – ${sell.metaTitle}`,
    short_name: common.brand.name,
    ...{ background_color: "#fbf7f0", theme_color: "#fbf7f0", orientation: "portrait" },
    icons: [icon(192, "any"), icon(512, "any"), icon(512, "maskable")],
  };
}
