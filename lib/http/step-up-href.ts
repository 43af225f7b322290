/** Where a person gives their second factor again, and comes back from to a page. Both without the language of the link. */
export const stepUpHref = (locale: string, path: string): `/sign-in/second-step?next=${string}` =>
  `/sign-in/second-step?next=${encodeURIComponent(`/${locale}${path}`)}`;
