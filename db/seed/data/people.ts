import { applicants } from "#db/seed/data/applications.ts";
import type { PersonData } from "#db/seed/data/types.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Role } from "#lib/kernel/actor.ts";

function rolesOf(work: Role | "shopper" | "officer"): readonly Role[] {
  if (work === "shopper") return [];
  return work === "officer" ? ["registrar", "verifier"] : [work];
}

function person(
  key: string,
  work: Role | "shopper" | "officer",
  ar: string,
  latin: string,
  locale: Locale,
  links: { chamberKey?: string; artisanKey?: string } = {},
): PersonData {
  return { key, email: `${key}@example.test`, name: { ar, latin }, locale, roles: rolesOf(work), ...links };
}

/** People who can sign in to the demonstration. None exists: every family name is an invented word. */
export const people: readonly PersonData[] = [
  person("shopper", "shopper", "نادية المثالية", "Nadia Exemple", "fr"),
  person("shopper2", "shopper", "توماس النموذج", "Thomas Specimen", "en"),
  person("artisan.fes", "artisan", "إدريس العيّني", "Driss El Ayyini (Démo)", "ar", {
    chamberKey: "fes",
    artisanKey: "fes-potter",
  }),
  person("artisan.fes2", "artisan", "حليمة النموذجية", "Halima Namoudajia (Démo)", "fr", {
    chamberKey: "fes",
    artisanKey: "fes-brass",
  }),
  person("artisan.tiznit", "artisan", "إبراهيم أمثال", "Brahim Amtal (Démo)", "ar", {
    chamberKey: "souss",
    artisanKey: "tiznit-silver",
  }),
  person("artisan.new", "shopper", "سمية التجريبية", "Soumaya Tajribia (Démo)", "ar"),
  person("coop.taznakht", "artisan", "رقية المثالي", "Rkia Mitali (Démo)", "ar", {
    chamberKey: "draa",
    artisanKey: "taznakht-coop",
  }),
  person("maker.taznakht", "maker", "فاظمة العيّنية", "Fadma El Ayyinia (Démo)", "ar", {
    artisanKey: "taznakht-coop",
  }),
  person("packer.taznakht", "packer", "زهرة المعاينة", "Zahra Mouayana (Démo)", "ar", {
    artisanKey: "taznakht-coop",
  }),
  person("officer.fes", "officer", "كريم التجريبي", "Karim Tajribi (Démo)", "ar", { chamberKey: "fes" }),
  person("officer2.fes", "officer", "أمينة العيّنة", "Amina El Ayyina (Démo)", "fr", { chamberKey: "fes" }),
  person("curator.fes", "curator", "ليلى المعاينة", "Leila Mouayana (Démo)", "fr", { chamberKey: "fes" }),
  person("manager.fes", "manager", "عبد الحق النموذجي", "Abdelhak Namoudaji (Démo)", "ar", {
    chamberKey: "fes",
  }),
  person("officer.souss", "officer", "فاضمة التجريبية", "Fadma Tajribia (Démo)", "ar", {
    chamberKey: "souss",
  }),
  person("officer2.souss", "officer", "حسن الافتراضي", "Hassan Iftiradi (Démo)", "fr", {
    chamberKey: "souss",
  }),
  person("manager.souss", "manager", "إيجة التوضيحية", "Ijja Tawdihia (Démo)", "fr", {
    chamberKey: "souss",
  }),
  person("federation", "federation", "مراد الافتراضي", "Mourad Iftiradi (Démo)", "fr"),
  person("federation2", "federation", "هند النموذجية", "Hind Namoudajia (Démo)", "ar"),
  person("ministry", "ministry", "سلمى التوضيحية", "Salma Tawdihia (Démo)", "ar"),
  person("mda", "mda", "يونس التوضيحي", "Younes Tawdihi (Démo)", "fr"),
  ...applicants.map(({ key, ar, latin, locale }) => person(key, "shopper", ar, latin, locale)),
  person("admin", "admin", "مدير العرض", "Admin Démo", "fr"),
];
