import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { BackLink } from "#components/ui/link.tsx";
import type { PosterWords } from "#features/collections/ui/poster/poster-words.ts";
import type { CollectionZone } from "#features/collections/zones.ts";
import type { Id } from "#lib/ids/ids.ts";

type Props = { id: Id<"collection">; words: PosterWords; zone: CollectionZone };

/** A poster to print from the browser; beside it the same as a file. */
export function PosterView({ id, words, zone }: Props) {
  const t = useTranslations("collections.poster");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <div className="flex flex-wrap items-center gap-6 print:hidden">
        <BackLink href={`/${zone}/collections/${id}`}>{t("back")}</BackLink>
        <ButtonLink plain href={`/${words.lang}/${zone}/collections/${id}/poster/file`} tone="secondary">
          {t("file")}
        </ButtonLink>
      </div>
      <article
        dir={words.dir}
        lang={words.lang}
        className="mx-auto flex w-full max-w-text flex-col items-center gap-6 rounded border border-bleu p-8 text-center print:border-0"
      >
        <p lang={words.owner.lang} className="text-encre-2">
          {words.owner.text}
        </p>
        <h1 lang={words.title.lang} className="text-3xl">
          {words.title.text}
        </h1>
        <p lang={words.story.lang}>{words.story.text}</p>
        {words.until && <p className="font-[550] text-bleu">{words.until}</p>}
        <div
          className="w-64 max-w-full"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing of our own, from components/art
          dangerouslySetInnerHTML={{ __html: words.code }}
        />
        <p className="text-l font-[550]">{words.scan}</p>
        <bdi dir="ltr" className="text-s wrap-anywhere text-encre-2">
          {words.address}
        </bdi>
      </article>
    </Container>
  );
}
