import { useTranslations } from "next-intl";
import { noted } from "#components/format/noted.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { CraftFile, RecordFact } from "#features/endangered/queries/get-record.ts";
import { type FactKind, factKinds } from "#features/endangered/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FactListProps = { file: CraftFile; here: string; locale: Locale };

/** What others stated of the craft, and what was taken off its page again. None of it is part of the grade. */
export function FactList({ file, here, locale }: FactListProps) {
  const t = useTranslations("endangered.office");
  if (file.facts.length === 0) return <p className="text-encre-2">{t("factsNone")}</p>;
  return (
    <ul className="border-t border-line">
      {file.facts.map((fact) => (
        <li key={`${fact.kind} ${fact.code}`} className="flex flex-col gap-1 border-b border-line py-3">
          <p className="flex flex-wrap items-center gap-3">
            <span className="text-s text-encre-2">{t(`factKinds.${kindOf(fact)}`)}</span>
            {fact.year !== null && <span className="text-s text-encre-2">{String(fact.year)}</span>}
            {fact.withdrawal && <StatusPill tone="revoked">{t("factGone")}</StatusPill>}
          </p>
          <p className="font-[550]">
            {fact.words ? <Bilingual value={fact.words} locale={locale} /> : <bdi>{fact.code}</bdi>}
          </p>
          <p className="text-s text-encre-2">{noted(fact.source)}</p>
          {fact.withdrawal && <p dir="auto">{fact.withdrawal}</p>}
          {file.mayRecordFact && !fact.withdrawal && (
            <p>
              <TextLink
                href={`${here}?form=withdraw&kind=${fact.kind}&code=${encodeURIComponent(fact.code)}#form`}
              >
                {t("withdrawFact")}
                <span className="sr-only">: {fact.words?.[locale] ?? fact.code}</span>
              </TextLink>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

const kindOf = ({ kind }: RecordFact): FactKind | "other" =>
  factKinds.find((known) => known === kind) ?? "other";
