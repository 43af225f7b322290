import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { percentWords } from "#features/fund/ui/percent.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** On a piece's page: what of its price its maker gives for handing the craft on. Nothing for a piece that gives nothing. */
export function PieceFundNote({ basisPoints, locale }: { basisPoints: number; locale: Locale }) {
  const t = useTranslations("fund");
  if (basisPoints === 0) return null;
  return (
    <p>
      {t("ofPiece", { share: percentWords(basisPoints, locale) })}{" "}
      <TextLink href="/fund">{t("toStatement")}</TextLink>
    </p>
  );
}
