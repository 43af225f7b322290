/**
 * Textures are small tiles, filtered once and repeated: a turbulence over the whole picture costs
 * a quarter of a second in librsvg, a tile costs a few milliseconds.
 */
export type TextureName = "grain" | "wood" | "burl" | "linen" | "leather" | "hammered" | "pile" | "plaster" | "twill";

function noiseTile(id: string, size: number, frequency: string, octaves: number, matrix: string, kind: string): string {
  return (
    `<filter id="${id}F" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">` +
    `<feTurbulence type="${kind}" baseFrequency="${frequency}" numOctaves="${octaves}" seed="7" stitchTiles="stitch"/>` +
    `<feColorMatrix values="${matrix}"/></filter>` +
    `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">` +
    `<rect width="${size}" height="${size}" filter="url(#${id}F)"/></pattern>`
  );
}

/** Dark specks whose opacity follows the noise: gain and offset shape how many there are. */
const specks = (r: number, g: number, b: number, gain: number, offset: number) =>
  `0 0 0 0 ${r} 0 0 0 0 ${g} 0 0 0 0 ${b} ${gain} 0 0 0 ${offset}`;

const TILES: Record<TextureName, string> = {
  grain: noiseTile("grain", 200, "0.8", 2, specks(0.16, 0.11, 0.07, 2.2, -0.9), "fractalNoise"),
  plaster: noiseTile("plaster", 240, "0.025", 3, specks(0.42, 0.33, 0.22, 1.8, -0.75), "fractalNoise"),
  wood: noiseTile("wood", 240, "0.012 0.16", 3, specks(0.16, 0.06, 0.02, 3, -1.15), "fractalNoise"),
  burl: noiseTile("burl", 240, "0.035", 4, specks(0.17, 0.05, 0.02, 4.2, -1.8), "fractalNoise"),
  leather: noiseTile("leather", 160, "0.22", 2, specks(0.1, 0.04, 0.02, 3, -1.3), "turbulence"),
  hammered: noiseTile("hammered", 160, "0.07", 2, specks(0.2, 0.1, 0.02, 2.6, -1.05), "fractalNoise"),
  linen:
    '<pattern id="linen" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 1.5h6M0 4.5h6" stroke="#3a2a18" ' +
    'stroke-opacity=".16" stroke-width=".8"/><path d="M1.5 0v6M4.5 0v6" stroke="#fff" stroke-opacity=".22" stroke-width=".8"/></pattern>',
  pile:
    '<pattern id="pile" width="13" height="11" patternUnits="userSpaceOnUse"><path d="M2 1l1.5 4M8.500 0l-1 4.500M5 6l1 4M11.500 5.500l-1 4" ' +
    'stroke="#1d120a" stroke-opacity=".17" stroke-width="1.300" stroke-linecap="round"/><path d="M4 0l1 4M10 1l1 3.500M1.500 6.500l-.5 3.500M8.500 6l.5 4" ' +
    'stroke="#fff" stroke-opacity=".2" stroke-width="1.300" stroke-linecap="round"/></pattern>',
  twill:
    '<pattern id="twill" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M-2 2l4-4M0 8L8 0M6 10l4-4" stroke="#1d120a" ' +
    'stroke-opacity=".18" stroke-width="1.600"/><path d="M-2 6l8-8M2 10l8-8" stroke="#fff" stroke-opacity=".14" stroke-width="1.200"/></pattern>',
};

/** The definitions of the textures a drawing uses. */
export const textures = (...names: TextureName[]): string => [...new Set(names)].map((name) => TILES[name]).join("");

/** A shape painted with a texture. */
export const textured = (name: TextureName, d: string, opacity: number): string =>
  `<path d="${d}" fill="url(#${name})" opacity="${opacity}"/>`;
