import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { StatusPill, Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FileRow } from "#features/skills/schema.ts";
import { stateTones } from "#features/skills/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FileListProps = {
  files: readonly FileRow[];
  zone: "studio" | "office";
  /** Whether the maker's name is told: on their own page it is theirs. */
  named: boolean;
  locale: Locale;
};

/** Files of acquired skills: which craft, whose, and where each stands. */
export function FileList({ files, zone, named, locale }: FileListProps) {
  const t = useTranslations("skills");
  return (
    <ul className="grid items-start gap-4 lg:grid-cols-2">
      {files.map((file) => (
        <Card key={file.id} as="li" className="flex flex-col gap-2">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <StatusPill tone={stateTones[file.state]}>{t(`states.${file.state}`)}</StatusPill>
            {file.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
          </div>
          <h3 className="text-l">
            <AppLink
              href={`/${zone}/skills/${file.id}`}
              className="target-slim inline-flex items-center underline decoration-bord hover:decoration-encre"
            >
              <Bilingual value={named ? file.artisanName : file.craftName} locale={locale} />
            </AppLink>
          </h3>
          {named && <Bilingual as="p" value={file.craftName} locale={locale} />}
          {(file.decidedAt ?? file.submittedAt) && (
            <p className="text-s text-encre-2">
              {file.decidedAt
                ? t("decidedOn", { date: formatDate(file.decidedAt, locale) })
                : t("submittedOn", { date: formatDate(file.submittedAt ?? "", locale) })}
            </p>
          )}
        </Card>
      ))}
    </ul>
  );
}
