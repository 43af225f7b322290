import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { StatusPill, Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { CertificateRow } from "#features/quality/schema.ts";
import { standingTones } from "#features/quality/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ListProps = {
  certificates: readonly CertificateRow[];
  /** Links to the certificate's file, which is the office's. */
  linked: boolean;
  named: boolean;
  locale: Locale;
};

/** Certificates of labels: which, whose, how each stands and until when. */
export function CertificateList({ certificates, linked, named, locale }: ListProps) {
  const t = useTranslations("quality");
  return (
    <ul className="flex flex-col border-t border-line">
      {certificates.map((one) => {
        const name = labelText(one, locale, (facts) => t("level", facts));
        return (
          <li key={one.id} className="flex flex-col gap-1 border-b border-line py-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {linked ? (
                <AppLink
                  href={`/office/quality/labels/${one.id}`}
                  className="target-slim inline-flex items-center font-[550] underline decoration-bord hover:decoration-encre"
                >
                  {name}
                </AppLink>
              ) : (
                <span className="font-[550]">{name}</span>
              )}
              <StatusPill tone={standingTones[one.standing]}>{t(`standings.${one.standing}`)}</StatusPill>
              {one.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
            </p>
            {named && <Bilingual as="p" value={one.artisanName} locale={locale} />}
            <p className="text-s text-encre-2">
              {t("numbered", { number: one.number })}{" "}
              {t("days", {
                from: formatDate(one.issuedOn, locale),
                until: formatDate(one.expiresOn, locale),
              })}
            </p>
            {one.standing === "resting" && <p className="text-s">{t("restingWhy")}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** A label's name, with its level where it has several. */
export function labelText(
  { labelName, level, levels }: Pick<CertificateRow, "labelName" | "level" | "levels">,
  locale: Locale,
  withLevel: (facts: { name: string; level: number }) => string,
): string {
  const name = pick(labelName, locale).text;
  return levels > 1 ? withLevel({ name, level }) : name;
}
