import type { FormState } from "#features/applications/form-state.ts";
import type { ApplicationDto } from "#features/applications/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** What a form shows of the answers that are there. Sealed numbers are not among them; the address neither. */
export function startValues(file: ApplicationDto, locale: Locale, year: number): FormState["values"] {
  const { organisation, consents, diploma } = file;
  const ticked = (agreed: string | undefined) => (agreed ? "on" : "");
  return {
    province: file.province?.code ?? "",
    town: pick(file.town, locale).text,
    kind: file.kind ?? "",
    nameArabic: file.name?.ar ?? "",
    nameLatin: file.name?.fr ?? "",
    email: file.email ?? "",
    organisationArabic: organisation.name?.ar ?? "",
    organisationLatin: organisation.name?.fr ?? "",
    organisationNumber: organisation.number ?? "",
    members: organisation.members === null ? "" : String(organisation.members),
    supervisor: organisation.supervisor ?? "",
    craft: file.crafts.map((craft) => craft.id),
    diplomaTitle: diploma?.title ?? "",
    diplomaYear: diploma?.year ? String(diploma.year) : "",
    years: file.practiceSince === null ? "" : String(year - file.practiceSince),
    known: file.stepsDone.includes("registry") ? (file.registryNumber ? "yes" : "no") : "",
    registryNumber: file.registryNumber ?? "",
    story: file.story ?? "",
    processing: ticked(consents.processing),
    publication: ticked(consents.publication),
    photographs: ticked(consents.photographs),
    sms: ticked(consents.sms),
  };
}
