import { useTranslations } from "next-intl";
import { ZelligeField } from "#components/art/zellige-field.tsx";
import { formatDate } from "#components/format/date.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { StoryCardDto } from "#features/stories/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type StoryCardProps = {
  story: StoryCardDto;
  locale: Locale;
  /** Picture beside the words, as wide as the page: for the one that comes first. */
  large?: boolean;
  headingLevel?: 2 | 3;
  priority?: boolean;
};

/** A story by its picture, title and first sentence. One link, as large as the card. */
export function StoryCard({ story, locale, large, headingLevel = 3, priority }: StoryCardProps) {
  const t = useTranslations("stories");
  const words = useTranslations("common.ui");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const image = story.cover?.image;
  const sizes = large ? "(min-width: 64rem) 44vw, 100vw" : "(min-width: 64rem) 28vw, 100vw";
  return (
    <article
      className={`group relative grid gap-x-12 gap-y-4 ${large ? "items-center lg:grid-cols-2" : "content-start"}`}
    >
      <div className="relative overflow-hidden rounded-sm">
        {image ? (
          <Picture
            image={image}
            alt=""
            sizes={sizes}
            priority={priority}
            ratio="1/1"
            className={large ? "sm:aspect-[3/2]" : "sm:aspect-[4/3]"}
          />
        ) : (
          <div className="aspect-[3/2] bg-sable text-terre">
            <ZelligeField className="size-full opacity-40" />
          </div>
        )}
        {image?.isDemonstration && (
          <span className="absolute start-0 bottom-0 bg-chaux px-2 py-0.5 text-xs text-encre-2">
            {words("demonstrationShort")}
          </span>
        )}
      </div>
      <div className="flex flex-col gap-2">
        <Heading className={large ? "text-3xl" : "text-xl"}>
          <AppLink
            href={`/stories/${story.slug}`}
            className="after:absolute after:inset-0 group-hover:underline"
          >
            <Bilingual value={story.title} locale={locale} />
          </AppLink>
        </Heading>
        <Bilingual
          value={story.standfirst}
          locale={locale}
          as="p"
          className={large ? "max-w-text text-l" : "max-w-text"}
        />
        <p className="text-s text-encre-2">
          {story.chamberName ? t("by", { chamber: pick(story.chamberName, locale).text }) : t("byEditors")}
          <span aria-hidden="true"> · </span>
          {formatDate(story.publishedAt, locale)}
        </p>
        {story.isDemonstration && <p className="text-s text-encre-2">{t("demonstration")}</p>}
      </div>
    </article>
  );
}
