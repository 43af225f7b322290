import { useTranslations } from "next-intl";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export type FoundMaker = {
  artisanId: string;
  name: LocalizedText;
  registryNumber: string | null;
  agrees: boolean;
};

type FindMakerProps = { q: string; found: readonly FoundMaker[] | null; locale: Locale };

/** Finds a maker at the counter, to record an agreement or a status. */
export function FindMaker({ q, found, locale }: FindMakerProps) {
  const t = useTranslations("cover.office");
  return (
    <div className="flex max-w-[48rem] flex-col gap-6">
      <form action={`/${locale}/office/cover`} method="get" className="flex flex-wrap items-end gap-3">
        <TextInput
          name="q"
          label={t("find")}
          hint={t("findHint")}
          defaultValue={q}
          minLength={2}
          maxLength={80}
          className="w-full max-w-80"
        />
        <Button type="submit" tone="secondary">
          {t("findSubmit")}
        </Button>
      </form>
      {found?.length === 0 && <p role="status">{t("foundNone")}</p>}
      {found && found.length > 0 && (
        <ul aria-label={t("found")} className="flex flex-col border-t border-bord">
          {found.map((maker) => (
            <li
              key={maker.artisanId}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-bord py-2"
            >
              <TextLink
                href={`/office/cover/makers/${maker.artisanId}`}
                className="target-slim inline-flex items-center font-[550]"
              >
                <Bilingual value={maker.name} locale={locale} />
              </TextLink>
              <bdi dir="ltr">{maker.registryNumber}</bdi>
              <StatusPill tone={maker.agrees ? "verified" : "neutral"}>
                {maker.agrees ? t("agrees") : t("disagrees")}
              </StatusPill>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
