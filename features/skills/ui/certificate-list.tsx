import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { StatusPill, Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { ShownCertificate } from "#features/skills/queries/public-certificates.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { certificates: readonly ShownCertificate[]; locale: Locale };

/** What a maker's chamber has certified, on the maker's public page: what, when, by whom, and how to check it. */
export function ShownCertificates({ certificates, locale }: Props) {
  const t = useTranslations("skills.shown");
  if (certificates.length === 0) return null;
  return (
    <Container className="pb-12">
      <section id="certificates" aria-labelledby="certificates-title" className="flex flex-col gap-4">
        <h2 id="certificates-title" className="text-2xl">
          {t("title")}
        </h2>
        <ul className="flex flex-col border-t border-line">
          {certificates.map((one) => {
            const facts = {
              chamber: pick(one.chamberName, locale).text,
              date: formatDate(one.grantedAt, locale),
            };
            return (
              <li key={one.id} className="flex flex-col gap-1 border-b border-line py-4">
                <p className="flex flex-wrap items-center gap-3">
                  <Bilingual value={one.name} locale={locale} className="font-[550]" />
                  <StatusPill tone={one.revokedAt ? "revoked" : "verified"}>
                    {one.revokedAt ? t("revoked", { date: formatDate(one.revokedAt, locale) }) : t("inForce")}
                  </StatusPill>
                  {one.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
                </p>
                <p className="text-s text-encre-2">{t(one.isTraining ? "byTraining" : "by", facts)}</p>
                <p className="text-s">
                  <TextLink href={one.path} plain className="target-slim inline-flex items-center">
                    {t("signed")}
                  </TextLink>
                </p>
              </li>
            );
          })}
        </ul>
        <p className="max-w-text text-s">
          {t("how")} <TextLink href="/verification">{t("howLink")}</TextLink>
        </p>
      </section>
    </Container>
  );
}
