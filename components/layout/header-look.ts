/** A link of the header: a word, 48 px high, underlined when pointed at and when it leads here. */
export const headerLinkClass =
  "target inline-flex items-center gap-2 whitespace-nowrap px-2 font-[450] decoration-2 underline-offset-8 hover:underline aria-[current=page]:underline";
