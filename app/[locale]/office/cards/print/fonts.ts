import { readFileSync } from "node:fs";

// In a route handler the bundler leads to the file itself and not to its public address: the sheet carries its faces
// inside, and a saved one keeps them.
const inside = (url: URL) => `data:font/woff2;base64,${readFileSync(url).toString("base64")}`;

/** The text face in both scripts, for a card that is written in both. */
export const cardFonts = {
  latin: inside(
    new URL(
      "../../../../../node_modules/@fontsource-variable/readex-pro/files/readex-pro-latin-wght-normal.woff2",
      import.meta.url,
    ),
  ),
  arabic: inside(
    new URL(
      "../../../../../node_modules/@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2",
      import.meta.url,
    ),
  ),
};
