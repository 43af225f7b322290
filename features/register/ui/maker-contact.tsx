import { useTranslations } from "next-intl";
import type { MaskedContact } from "#features/register/queries/contact-of.ts";
import { ContactPanel } from "#features/register/ui/contact-panel.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type MakerContactProps = { artisanId: string; contact: MaskedContact | null; locale: Locale };

/** A maker's contact in the office, and in which language and by which ways they are written to. */
export function MakerContact({ artisanId, contact, locale }: MakerContactProps) {
  const t = useTranslations("register.maker");
  const masked = { email: contact?.email ?? "", phone: contact?.phone ?? "", cin: contact?.cin ?? "" };
  return (
    <section aria-labelledby="contact" className="flex flex-col gap-4">
      <h2 id="contact" className="text-l">
        {t("contact")}
      </h2>
      <ContactPanel
        artisanId={artisanId}
        locale={locale}
        masked={masked}
        isEmpty={!masked.email && !masked.phone && !masked.cin}
        labels={{
          email: t("email"),
          phone: t("phone"),
          cin: t("cin"),
          show: t("show"),
          hint: t("showHint"),
          none: t("none"),
          pending: t("pending"),
        }}
      />
      {contact && (
        <p className="text-s text-encre-2">
          {t("language", { language: t(`languages.${contact.locale}`) })} ·{" "}
          {t(contact.takesSms ? "smsYes" : "smsNo")}
        </p>
      )}
    </section>
  );
}
