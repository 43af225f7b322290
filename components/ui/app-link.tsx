import { useLocale } from "next-intl";
import type { ComponentProps } from "react";

type AppLinkProps = Omit<ComponentProps<"a">, "href"> & { href: string; plain?: boolean };

/** Address of a page of the interface in a language: `/pieces` becomes `/fr/pieces`, `/` becomes `/fr`. */
export const localPath = (locale: string, href: string): string =>
  `/${locale}${href === "/" ? "" : href.replace(/^\/(?=[?#])/, "")}`;

/**
 * A link inside the product: `href` without locale prefix, an ordinary link for the browser to follow. Addresses with a scheme,
 * fragments, questions alone and `plain` ones are left as they are. Private zones follow theirs without a new document: see
 * components/layout/soft-navigation.tsx, which leaves `plain` ones alone.
 */
export function AppLink({ href, plain = false, ...rest }: AppLinkProps) {
  const locale = useLocale();
  if (plain && href.startsWith("/")) return <a href={href} data-plain="" {...rest} />;
  const asWritten = plain || !href.startsWith("/");
  return <a href={asWritten ? href : localPath(locale, href)} {...rest} />;
}
