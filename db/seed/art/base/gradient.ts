import { n } from "#db/seed/art/base/shape.ts";

/** A colour stop: place 0 to 1, colour, opacity. */
export type Stop = readonly [number, string, number?];

const stopList = (stops: readonly Stop[]): string =>
  stops
    .map(([at, colour, opacity]) => {
      const place = Math.round(at * 1000) / 1000;
      const alpha = opacity === undefined ? "" : ` stop-opacity="${Math.round(opacity * 100) / 100}"`;
      return `<stop offset="${place}" stop-color="${colour}"${alpha}/>`;
    })
    .join("");

/** A linear gradient in drawing units, from (x1, y1) to (x2, y2). */
export function linear(
  id: string,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stops: readonly Stop[],
): string {
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}">${stopList(stops)}</linearGradient>`;
}

/** A radial gradient in drawing units; `squash` flattens it into an ellipse. */
export function radial(
  id: string,
  cx: number,
  cy: number,
  r: number,
  stops: readonly Stop[],
  squash = 1,
): string {
  const flat = squash === 1 ? "" : ` gradientTransform="matrix(1 0 0 ${squash} 0 ${n(cy - cy * squash)})"`;
  return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}"${flat}>${stopList(stops)}</radialGradient>`;
}
