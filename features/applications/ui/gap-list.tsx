import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type Frame, placeOf } from "#features/applications/paths.ts";
import type { ApplicationDto } from "#features/applications/schema.ts";
import { gapWords } from "#features/applications/ui/gap-words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type GapListProps = { file: ApplicationDto; frame: Frame; locale: Locale };

/** What is still lacking, each a link to the screen where it is given. Nothing when all is there. */
export function GapList({ file, frame, locale }: GapListProps) {
  const t = useTranslations("applications.check");
  if (file.gaps.length === 0) return null;
  return (
    <Notice tone="warning" title={t("missingTitle")}>
      <p>{t("missingText")}</p>
      <ul className="flex flex-col">
        {file.gaps.map((gap) => {
          const href = placeOf(frame, file.id, gap.step);
          return (
            <li key={`${gap.code} ${gap.document ?? ""}`}>
              <AppLink
                href={frame === "apply" ? `${href}?from=check` : href}
                className="target inline-flex items-center font-[550] underline"
              >
                {gapWords(gap, file.demands, locale)}
              </AppLink>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
