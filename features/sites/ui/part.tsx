import { WorkPage, type WorkPageProps } from "#components/layout/work-page.tsx";
import { sentenceOf } from "#features/sites/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** A page of this slice about one thing; `problem` is the code of what was refused. */
export function Frame({ problem, locale, ...page }: WorkPageProps & { locale: Locale }) {
  return <WorkPage {...page} problem={sentenceOf(problem ?? null, locale)} />;
}
