import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { AttestationDto } from "#features/register/attestation-schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const tones: Record<AttestationDto["outcome"], PillTone> = {
  found: "verified",
  not_found: "danger",
  differs: "pending",
};

/** How a number was checked so far, the latest first. */
export function AttestationList({
  attestations,
  locale,
}: {
  attestations: readonly AttestationDto[];
  locale: Locale;
}) {
  const t = useTranslations("register.attestation");
  if (attestations.length === 0) return <p>{t("none")}</p>;
  return (
    <ul className="border-t border-line">
      {attestations.map((check) => {
        const date = formatDate(check.at, locale);
        const expires = formatDate(check.expiresOn, locale);
        return (
          <li key={check.id} className="flex flex-col gap-1 border-b border-line py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StatusPill tone={check.holds ? tones[check.outcome] : "neutral"}>
                {t(`outcomes.${check.outcome}`)}
              </StatusPill>
              <bdi dir="ltr" className="font-[550]">
                {check.registryNumber}
              </bdi>
            </p>
            <p>{t(`methods.${check.method}`)}</p>
            <p className="text-s text-encre-2">
              {check.officer ? t("by", { who: isolate(check.officer), date }) : t("on", { date })}
              <span aria-hidden="true"> · </span>
              {t(check.holds ? "holdsUntil" : "heldUntil", { date: expires })}
            </p>
            {check.note && (
              <p dir="auto" className="border-s-2 border-line ps-3 text-s">
                {check.note}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
