import { type Locale, localeOr } from "#lib/i18n/locales.ts";

/** The text of a form's field as it was sent; empty when it was not. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}

/** The language a form was shown in: its field `locale`, or the default where that holds something else. */
export const localeOf = (data: FormData): Locale => localeOr(data.get("locale"));

/** Whether a form's box is ticked, as a command takes it that goes on with a ticked one alone: it refuses anything but true. */
export const ticked = (data: FormData, name = "confirmed") => (data.get(name) === "on") as true;
