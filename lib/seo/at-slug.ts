import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { bindPage } from "#lib/cache/cached.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { decodeSlug } from "#lib/seo/addresses.ts";

type At<Target, Shown> = {
  locale: Locale;
  /** The last part of the address, as Next hands it over. */
  segment: string;
  /** Path of the list above, e.g. `/pieces`. */
  parent: string;
  /** Tags of whatever may come to stand at an address that is empty today. */
  missing: readonly string[];
  resolve: (at: { locale: Locale; slug: string }) => Promise<Target | null>;
  read: (target: Target) => Promise<Shown | null>;
};

/**
 * What stands at a translated address: 404 for nothing, a 308 from an old address to the current one. The address is resolved
 * outside of the page cache, so that only the tags `read` goes by bind the page.
 */
export async function atSlug<Target extends { redirect: string | null }, Shown>(
  at: At<Target, Shown>,
): Promise<Shown> {
  const slug = decodeSlug(at.segment);
  const target = slug === null ? null : await at.resolve({ locale: at.locale, slug });
  if (!target) {
    await bindPage(at.missing);
    notFound();
  }
  const shown = await at.read(target);
  if (!shown) notFound();
  if (target.redirect) permanentRedirect(`/${at.locale}${at.parent}/${encodeURIComponent(target.redirect)}`);
  return shown;
}
