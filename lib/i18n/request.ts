import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : defaultLocale;
  return { locale, messages: messages[locale], timeZone: "Africa/Casablanca" };
});
