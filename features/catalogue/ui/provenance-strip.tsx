import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { PieceBadges } from "#features/catalogue/ui/piece-badges.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** Which fact is vouched for by whom and since when, what is the maker's own word, and where anybody can check it. */
export function ProvenanceStrip({ piece, locale }: { piece: PieceDto; locale: Locale }) {
  const words = useTranslations("catalogue.piece");
  const t = useTranslations("pricing.piece");
  const { maker, record } = piece;
  const chamber = pick(maker.chamberName, locale).text;
  const recordWords = {
    none: () => t("knownRecordNone"),
    valid: (since: string) => t("knownRecordText", { chamber, date: formatDate(since, locale) }),
    revoked: (at: string) => t("knownRecordRevoked", { chamber, date: formatDate(at, locale) }),
  };
  return (
    <section
      aria-labelledby="known-title"
      className="grid gap-8 border border-line bg-papier p-4 sm:p-6 lg:grid-cols-2 lg:gap-12"
    >
      <div className="flex flex-col gap-4">
        <h2 id="known-title" className="text-xl">
          {t("knownTitle")}
        </h2>
        <ul className="flex flex-col gap-4">
          <Fact icon="tick" tone="text-vert" title={t("knownMaker")}>
            {t("knownMakerText", { chamber })}{" "}
            {maker.verifiedAt && t("checkedOn", { date: formatDate(maker.verifiedAt, locale) })}
          </Fact>
          {record?.revokedAt ? (
            <Fact icon="bar" tone="text-grenade" title={t("knownRecord")}>
              {recordWords.revoked(record.revokedAt)}
            </Fact>
          ) : (
            <Fact
              icon={record ? "tick" : "info"}
              tone={record ? "text-vert" : "text-encre-2"}
              title={t("knownRecord")}
            >
              {record ? recordWords.valid(record.since) : recordWords.none()}
            </Fact>
          )}
          <Fact icon="edit" tone="text-encre-2" title={t("knownDeclared")}>
            {t("knownDeclaredText")}
          </Fact>
        </ul>
      </div>
      <div className="flex flex-col gap-4">
        {piece.badges.length > 0 && <PieceBadges badges={piece.badges} locale={locale} />}
        <p className="text-encre-2">{words("provenanceText")}</p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <ButtonLink href={`/p/${piece.serial}?lang=${locale}`} plain tone="secondary">
            {words("provenanceLink")}
          </ButtonLink>
          <OnwardLink href="/verification">{t("howVerified")}</OnwardLink>
        </div>
      </div>
    </section>
  );
}

type FactProps = { icon: IconName; tone: string; title: ReactNode; children: ReactNode };

function Fact({ icon, tone, title, children }: FactProps) {
  return (
    <li className="flex items-start gap-3">
      <Icon name={icon} size={22} className={`mt-0.5 ${tone}`} />
      <div className="min-w-0">
        <h3 className="text-m font-[550]">{title}</h3>
        <p className="text-s">{children}</p>
      </div>
    </li>
  );
}
