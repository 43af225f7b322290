import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isSectionDone, type Section, sections, stepsIn } from "#features/applications/domain/sections.ts";
import { sectionPath } from "#features/applications/paths.ts";
import type { ApplicationDto } from "#features/applications/schema.ts";

/** The parts of the form: which is open, which are filled in. */
export function SectionNav({ file, current }: { file: ApplicationDto; current: Section }) {
  const t = useTranslations("applications.office");
  return (
    <nav aria-label={t("sectionsLabel")}>
      <ol className="flex flex-wrap gap-x-1 gap-y-2">
        {sections
          .filter((section) => stepsIn(section, file.course).length > 0)
          .map((section) => {
            const isDone = isSectionDone(section, file);
            return (
              <li key={section} className="flex-1">
                <AppLink
                  href={sectionPath(file.id, section)}
                  aria-current={section === current ? "step" : undefined}
                  className="target flex items-center gap-2 border-t-4 border-line px-2 py-2 whitespace-nowrap hover:underline aria-[current=step]:border-encre aria-[current=step]:font-semibold"
                >
                  {isDone && <Icon name="tick" size={18} label={t("done")} className="text-vert" />}
                  {t(`sections.${section}`)}
                </AppLink>
              </li>
            );
          })}
      </ol>
    </nav>
  );
}
