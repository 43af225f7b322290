import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import type { StoryCardDto } from "#features/stories/schema.ts";
import { StoryCard } from "#features/stories/ui/story-card.tsx";
import { storiesJsonLd } from "#features/stories/ui/story-json-ld.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

/** All stories, the newest one large. */
export function StoriesView({ stories, locale }: { stories: readonly StoryCardDto[]; locale: Locale }) {
  const t = useTranslations("stories");
  const [first, ...rest] = stories;
  return (
    <Container className="pb-16">
      <script {...jsonLd(storiesJsonLd(stories, locale))} />
      <PageHeader title={t("title")} lead={t("lead")} />
      {first ? (
        <div className="flex flex-col gap-12 sm:gap-16">
          <StoryCard story={first} locale={locale} large headingLevel={2} priority />
          <ul className="grid gap-x-10 gap-y-12 sm:grid-cols-2">
            {rest.map((story) => (
              <li key={story.id}>
                <StoryCard story={story} locale={locale} headingLevel={2} />
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="text-encre-2">{t("none")}</p>
      )}
    </Container>
  );
}
