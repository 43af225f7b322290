import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export type DocumentSection = { id: string; title: string; text?: string; content?: ReactNode };

type DocumentViewProps = {
  title: string;
  lead: string;
  locale: Locale;
  /** The Arabic text is the one that counts: said in every language. */
  binding?: boolean;
  /** Which text this is, and since when (ISO date). */
  version?: { number: string; date: string };
  /** Above the sections: what the page is looked up for. */
  first?: ReactNode;
  sections: readonly DocumentSection[];
  demonstration?: boolean;
};

/** A text of the shop in sections one can point at. A legal one says that it is an example, which text counts, and its date. */
export function DocumentView(props: DocumentViewProps) {
  const { title, lead, locale, binding, version, first, sections, demonstration = true } = props;
  const t = useTranslations("showcase.document");
  return (
    <Container className="pb-16">
      <PageHeader title={title} lead={lead}>
        {binding && (
          <p className="font-[550]">
            {t("arabic")}{" "}
            {locale !== "ar" && (
              <a href="/ar/terms" hrefLang="ar" className="text-bleu underline">
                {t("arabicLink")}
              </a>
            )}
          </p>
        )}
        {version && (
          <p className="text-s text-encre-2">
            {t("version", { version: version.number, date: formatDate(version.date, locale) })}
          </p>
        )}
      </PageHeader>
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <nav
          aria-labelledby="contents"
          className="self-start border-y border-line py-3 lg:sticky lg:top-6 lg:order-last"
        >
          <h2 id="contents" className="text-s font-[550] text-encre-2">
            {t("contents")}
          </h2>
          <ul className="flex flex-col">
            {sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`} className="target-slim inline-flex items-center hover:underline">
                  {section.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex min-w-0 flex-col gap-10">
          {demonstration && (
            <Notice title={t("demonstrationTitle")}>
              <p>{t("demonstration")}</p>
            </Notice>
          )}
          {first}
          {sections.map((section) => (
            <section key={section.id} id={section.id} aria-labelledby={`${section.id}-title`}>
              <h2 id={`${section.id}-title`} className="mb-3 text-2xl">
                {section.title}
              </h2>
              {section.text && <Paragraphs text={section.text} />}
              {section.content}
            </section>
          ))}
        </div>
      </div>
    </Container>
  );
}

/** Blank lines part the paragraphs. */
function Paragraphs({ text }: { text: string }) {
  return (
    <div className="flex max-w-text flex-col gap-3">
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
