import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { Section } from "#components/layout/section.tsx";
import { Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { OnwardLink, TextLink } from "#components/ui/link.tsx";
import { PieceFigure } from "#components/ui/piece-figure.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { StoryDto } from "#features/stories/schema.ts";
import { storyBreadcrumbs, storyJsonLd } from "#features/stories/ui/story-json-ld.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

/** A long read: one idea at a time, and after it the pieces it speaks of. */
export function StoryView({ story, locale }: { story: StoryDto; locale: Locale }) {
  const t = useTranslations("stories");
  return (
    <article>
      <script {...jsonLd(storyJsonLd(story, locale), storyBreadcrumbs(story, locale, t("title")))} />
      <Container className="pt-2">
        <Breadcrumbs
          items={[
            { label: t("title"), href: "/stories" },
            { label: <Bilingual value={story.title} locale={locale} /> },
          ]}
        />
        <header className="mx-auto flex max-w-[46rem] flex-col gap-5 pt-8 pb-12 text-center sm:pt-16 sm:pb-20">
          <h1 className="text-4xl">
            <Bilingual value={story.title} locale={locale} />
          </h1>
          <Bilingual value={story.standfirst} locale={locale} as="p" className="text-xl text-encre-2" />
          <p className="text-s text-encre-2">
            {story.chamberName ? t("by", { chamber: pick(story.chamberName, locale).text }) : t("byEditors")}
            <span aria-hidden="true"> · </span>
            {formatDate(story.publishedAt, locale)}
          </p>
          {story.isDemonstration && (
            <p className="mx-auto">
              <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>
            </p>
          )}
        </header>
      </Container>
      {story.sections.map((section, index) => (
        <StoryPart key={pick(section.heading, locale).text} section={section} index={index} locale={locale} />
      ))}
      <Onward story={story} locale={locale} />
    </article>
  );
}

type StoryPartProps = { section: StoryDto["sections"][number]; index: number; locale: Locale };

/** Words and pictures beside each other on a wide screen, changing sides from part to part. */
function StoryPart({ section, index, locale }: StoryPartProps) {
  const { pieces } = section;
  const many = pieces.length > 1;
  return (
    <section
      aria-labelledby={`part-${index + 1}`}
      className={`py-10 sm:py-16 ${index % 2 === 1 ? "bg-sable" : ""}`}
    >
      <Container>
        <div
          className={`grid items-center gap-x-16 gap-y-8 lg:min-h-[70vh] ${pieces.length > 0 ? "lg:grid-cols-2" : "justify-center"}`}
        >
          <div className={`max-w-text ${index % 2 === 1 ? "lg:order-last" : ""}`}>
            <h2 id={`part-${index + 1}`} className="mb-4 text-3xl">
              <Bilingual value={section.heading} locale={locale} />
            </h2>
            <Bilingual value={section.text} locale={locale} paragraphs className="text-l" />
          </div>
          {pieces.length > 0 && (
            <div className={many ? "grid grid-cols-2 items-end gap-4 sm:gap-6" : ""}>
              {pieces.map((piece) => (
                <PieceFigure
                  key={piece.id}
                  piece={piece}
                  locale={locale}
                  sizes={many ? "(min-width: 64rem) 20rem, 46vw" : "(min-width: 64rem) 36rem, 100vw"}
                  priority={index === 0}
                  className={many ? "" : "mx-auto max-w-[32rem]"}
                />
              ))}
            </div>
          )}
        </div>
      </Container>
    </section>
  );
}

function Onward({ story, locale }: { story: StoryDto; locale: Locale }) {
  const t = useTranslations("stories");
  const { maker, craft } = story;
  return (
    <Section title={t("onward")} action={<OnwardLink href="/stories">{t("all")}</OnwardLink>}>
      {(maker || craft) && (
        <SummaryList
          className="max-w-text"
          items={[
            ...(maker
              ? [
                  {
                    term: t("maker"),
                    value: (
                      <>
                        <TextLink href={`/artisans/${maker.slug}`}>
                          <Bilingual value={maker.name} locale={locale} />
                        </TextLink>
                        <span className="text-encre-2">
                          {" · "}
                          <Bilingual value={maker.town} locale={locale} />
                        </span>
                      </>
                    ),
                  },
                ]
              : []),
            ...(craft
              ? [
                  {
                    term: t("craft"),
                    value: (
                      <TextLink href={`/crafts/${craft.slug}`}>
                        <Bilingual value={craft.name} locale={locale} />
                      </TextLink>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}
