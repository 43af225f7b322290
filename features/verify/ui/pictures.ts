import "server-only";
import { code, inSentence } from "#components/plain/words.ts";
import type { Shown } from "#features/verify/ui/shown.ts";
import { type Html, html } from "#lib/plain-page/html.ts";

type Picture = Shown["seen"]["pictures"][number];

/** True for the picture whose bytes the record names: as published with it, or as they were taken. */
const isOf = (digest: string) => (picture: Picture) =>
  picture.recordSha256 === digest || picture.originalSha256 === digest;

/**
 * This piece's pictures: the first at once, the others when they are asked for, each beside its own digest. Of a signed piece only
 * those that were signed, in the record's order; the page says so when one of them is no longer there.
 */
export function picturesOf({ seen, locale, t }: Shown): Html {
  const signed = seen.shown.pictureDigests;
  const shown: { picture: Picture; digest: string | null }[] =
    seen.checked === null
      ? seen.pictures.map((picture) => ({ picture, digest: null }))
      : signed.flatMap((digest) =>
          seen.pictures.filter(isOf(digest)).map((picture) => ({ picture, digest })),
        );
  const isGone = seen.checked !== null && shown.length < signed.length;
  const [first, ...others] = shown;
  if (!first) return html`<p class="small">${t(isGone ? "photo.gone" : "photo.none")}</p>`;
  const title = inSentence(seen.shown.title, locale);
  // The smallest size is enough here, and keeps the page light on a slow line.
  const source = ({ storageKey, widths }: Picture) => `/media/${storageKey}-${Math.min(...widths.webp)}.webp`;
  const digestLine = (hex: string | null) =>
    hex && html`<p class="small">${t("photo.digest")} ${code(hex)}</p>`;
  const label = first.picture.isDemonstration && html`<span class="label">${t("photo.demonstration")}</span>`;
  const rest = others.map(
    ({ picture, digest }, n) => html`<figure>
<img src="${source(picture)}" alt="${t("photo.another", { n: n + 2, title })}" width="320" height="400" loading="lazy">
<figcaption>${digestLine(digest)}</figcaption></figure>`,
  );
  return html`<div><figure>
<img src="${source(first.picture)}" alt="${t("photo.alt", { title })}" width="320" height="400">
<figcaption>${label}<span class="question" data-say>${t("photo.question")}</span><span data-say>${t("photo.hint")}</span></figcaption>
</figure>
<details><summary>${t("photo.more", { count: others.length })}</summary>
<p class="small">${t("photo.digestText")}</p>
${isGone && html`<p class="small">${t("photo.gone")}</p>`}
${digestLine(first.digest)}
${rest}</details></div>`;
}
