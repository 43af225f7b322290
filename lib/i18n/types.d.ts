import type { Locale } from "#lib/i18n/locales.ts";
import type { Messages as Catalogue } from "#messages/index.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Catalogue;
  }
}
