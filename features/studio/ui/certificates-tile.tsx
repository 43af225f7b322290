import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { OnwardLink } from "#components/ui/link.tsx";

/** What the chamber vouches for, and how many of it there are in force. */
export function CertificatesTile({ badges }: { badges: number }) {
  const t = useTranslations("studio.certificates");
  return (
    <Card as="section" className="flex flex-col items-start gap-3">
      <h2 className="flex items-center gap-2 text-l">
        <Icon name="shield" size={24} />
        {t("title")}
      </h2>
      <p>{t("badges", { count: badges })}</p>
      <div className="mt-auto">
        <OnwardLink href="/studio/badges">{t("open")}</OnwardLink>
      </div>
    </Card>
  );
}
