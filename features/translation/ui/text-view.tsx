import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { translationsPath } from "#features/translation/paths.ts";
import type { TextDto } from "#features/translation/schema.ts";
import { fieldKey } from "#features/translation/ui/field-key.ts";
import { TextForm } from "#features/translation/ui/text-form.tsx";
import { directionOf, type Locale, locales } from "#lib/i18n/locales.ts";

type ViewProps = { text: TextDto; sentences: Readonly<Record<string, string>>; locale: Locale };

/** What is said on one side, the languages that lack on the other; earlier translations and terms of the trade at hand. */
export function TextView({ text, sentences, locale }: ViewProps) {
  const t = useTranslations("translation");
  const said = locales.filter((lang) => !text.missing.includes(lang));
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={translationsPath}>{t("back")}</BackLink>}
        title={t(`field.${fieldKey(text)}`)}
        lead={text.of ? <Bilingual value={text.of} locale={locale} /> : undefined}
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        <section aria-labelledby="source" className="flex flex-col gap-6">
          <h2 id="source" className="text-xl">
            {t("source")}
          </h2>
          {said.map((lang) => (
            <div key={lang} className="flex flex-col gap-1 border-s-4 border-line ps-4">
              <p className="text-s text-encre-2">{t(`lang.${lang}`)}</p>
              <p lang={lang} dir={directionOf(lang)} className="whitespace-pre-line">
                {text.words[lang]}
              </p>
            </div>
          ))}
          {text.terms.length > 0 && <Terms text={text} />}
        </section>
        <div className="flex min-w-0 flex-col gap-8">
          {text.missing.length === 0 ? (
            <Notice tone="success">{t("complete")}</Notice>
          ) : (
            <TextForm
              hidden={{ kind: text.kind, id: text.id, field: text.field, seen: text.seen, locale }}
              languages={text.missing.map((lang) => ({
                lang,
                label: t("write", { lang }),
                suggestions: (text.suggestions[lang] ?? []).map(({ target, source, isSame }) => ({
                  target,
                  why: isSame ? t("same") : t("alike", { source: shortened(source) }),
                })),
              }))}
              longest={text.longest}
              words={{ keep: t("keep"), earlier: t("earlier"), save: t("save"), saving: t("saving") }}
              sentences={sentences}
            />
          )}
        </div>
      </div>
    </Container>
  );
}

function Terms({ text }: { text: TextDto }) {
  const t = useTranslations("translation");
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-l">{t("terms")}</h3>
      <ul className="border-t border-line">
        {text.terms.map(({ name }) => (
          <li
            key={`${name.ar} ${name.fr}`}
            className="flex flex-wrap gap-x-4 border-b border-line py-2 text-s"
          >
            {locales.map((lang) =>
              name[lang] ? (
                <span key={lang} lang={lang} dir={directionOf(lang)}>
                  {name[lang]}
                </span>
              ) : null,
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
