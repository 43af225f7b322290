import type { ReactNode } from "react";

/** Words of a record that are kept in one language only, as they were noted down: a source, an address. For `t.rich`. */
export const noted = (words: ReactNode) => (
  <bdi lang="en" dir="ltr">
    {words}
  </bdi>
);
