import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import type { AppealView } from "#features/appeals/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** The papers of the file, for whoever judges it and while they do. Each opens by itself; looks at identity papers are written down. */
export function AppealPapers({ appeal, locale }: { appeal: AppealView; locale: Locale }) {
  const t = useTranslations("appeals.view");
  if (appeal.documents.length === 0) return null;
  const names = messages[locale].appeals.view.documentKinds as Readonly<Record<string, string>>;
  return (
    <section aria-labelledby="papers" className="flex flex-col gap-4">
      <h2 id="papers" className="text-xl">
        {t("papers")}
      </h2>
      <p className="text-s text-encre-2">{t("papersText")}</p>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {appeal.documents.map((paper) => (
          <li key={paper.id}>
            <a
              href={paper.link}
              target="_blank"
              rel="noreferrer"
              className="target flex flex-col gap-2 rounded border border-line bg-papier p-2 underline hover:border-encre"
            >
              <span className="flex aspect-4/3 items-center justify-center overflow-hidden rounded bg-sable">
                {paper.isPaper ? (
                  <Icon name="lock" size={32} className="text-encre-2" />
                ) : (
                  // biome-ignore lint/performance/noImgElement: a sealed picture for one viewer, served as it is
                  <img src={`${paper.link}?w=320`} alt="" className="size-full object-cover" />
                )}
              </span>
              {names[paper.kind] ?? paper.kind}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
