import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { ChamberContact } from "#features/applications/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ContactProps = {
  chamber: Pick<ChamberContact, "name" | "address" | "phone" | "email" | "openingHours">;
  locale: Locale;
};

const linkClass =
  "target-slim inline-flex items-center gap-2 underline decoration-bord hover:decoration-encre";

/** How a chamber is reached: a telephone that is dialled by a touch, a mailbox, an address, its hours. */
export function ChamberContactLines({ chamber, locale }: ContactProps) {
  const t = useTranslations("applications.landing");
  const { name, address, phone, email, openingHours } = chamber;
  return (
    <address className="flex flex-col gap-1">
      <Bilingual as="p" value={name} locale={locale} className="font-[550] text-encre" />
      {address && <Bilingual as="p" value={address} locale={locale} />}
      {openingHours && <Bilingual as="p" value={openingHours} locale={locale} />}
      {(phone || email) && (
        <p className="flex flex-wrap gap-x-6">
          {phone && (
            <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className={linkClass}>
              <Icon name="phone" size={20} />
              {t("call")} <bdi dir="ltr">{phone}</bdi>
            </a>
          )}
          {email && (
            <a href={`mailto:${email}`} className={linkClass}>
              {t("write")} <bdi dir="ltr">{email}</bdi>
            </a>
          )}
        </p>
      )}
      {!phone && !email && <p className="text-encre-2">{t("noContact")}</p>}
    </address>
  );
}
