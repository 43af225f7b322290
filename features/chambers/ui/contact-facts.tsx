import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { SummaryItem } from "#components/ui/summary-list.tsx";
import type { CounterLanguage } from "#features/chambers/inputs.ts";
import { counterLanguages } from "#features/chambers/inputs.ts";
import type { OfficeChamber } from "#features/chambers/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Contact = Pick<
  OfficeChamber,
  "address" | "contactPhone" | "contactEmail" | "website" | "openingHours" | "languages"
>;

/** A telephone number that is dialled by a touch. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <TextLink href={`tel:${phone.replace(/[^+\d]/g, "")}`} className="target-slim inline-flex items-center">
      <bdi dir="ltr">{phone}</bdi>
    </TextLink>
  );
}

/** How a chamber is reached, as terms and values; `none` stands where nothing is said, or the term is left out without it. */
export function useContactFacts(contact: Contact, locale: Locale, none?: string): SummaryItem[] {
  const t = useTranslations("chambers.page");
  const names = useTranslations("chambers.languages");
  const { address, contactPhone, contactEmail, website, openingHours, languages } = contact;
  const spoken = counterLanguages.filter((code: CounterLanguage) => languages.includes(code));
  const lines = [
    { term: t("phone"), value: contactPhone && <PhoneLink phone={contactPhone} /> },
    {
      term: t("email"),
      value: contactEmail && (
        <TextLink href={`mailto:${contactEmail}`} className="target-slim inline-flex items-center break-all">
          <bdi dir="ltr">{contactEmail}</bdi>
        </TextLink>
      ),
    },
    {
      term: t("website"),
      value: website && (
        <TextLink href={website} className="target-slim inline-flex items-center break-all">
          <bdi dir="ltr">{website.replace(/^https:\/\/|\/$/g, "")}</bdi>
        </TextLink>
      ),
    },
    { term: t("address"), value: address && <Bilingual value={address} locale={locale} /> },
    { term: t("hours"), value: openingHours && <Bilingual value={openingHours} locale={locale} /> },
    {
      term: t("languages"),
      value: spoken.length > 0 && (
        <ul className="flex flex-wrap gap-x-4">
          {spoken.map((code) => (
            <li key={code}>{names(code)}</li>
          ))}
        </ul>
      ),
    },
  ];
  return lines.flatMap(({ term, value }) => {
    if (value) return [{ term, value }];
    return none ? [{ term, value: <span className="text-encre-2">{none}</span> }] : [];
  });
}
