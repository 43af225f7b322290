import type { ComponentProps } from "react";
import { Link } from "#lib/i18n/navigation.ts";

type AppLinkProps = Omit<ComponentProps<"a">, "href"> & {
  href: string;
  plain?: boolean;
  prefetch?: boolean;
};

/**
 * A link inside the product: `href` without locale prefix. Nothing is fetched ahead unless asked, because many
 * readers pay for each megabyte. Addresses with a scheme, fragments and `plain` ones are left as they are.
 */
export function AppLink({ href, plain = false, prefetch = false, ...rest }: AppLinkProps) {
  const asWritten = plain || href.startsWith("#") || /^[a-z][a-z+.-]*:/i.test(href);
  if (asWritten) return <a href={href} {...rest} />;
  return <Link href={href} prefetch={prefetch} {...rest} />;
}
