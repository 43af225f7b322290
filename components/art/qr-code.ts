import { encode } from "uqr";

/** Modules of white around a code, as the standard (ISO/IEC 18004) asks. */
const quiet = 4;

/**
 * A QR code with error level M as an `<svg>` string, its quiet zone included: black on white, whatever stands around it.
 * Capitals, digits and `$%*+-./:` pack tightest. `label` is what a screen reader says of it; hidden without one.
 */
export function qrSvg(text: string, { label }: { label?: string } = {}): string {
  const { data, size } = encode(text, { ecc: "M", border: quiet });
  const path = data
    .flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join("");
  const said = label ? `role="img" aria-label="${label.replace(/[&"<>]/g, " ")}"` : 'aria-hidden="true"';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" ${said}>` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`
  );
}

/** Modules along a side of the symbol that `qrSvg` draws for a text, without its quiet zone. */
export function qrModules(text: string): number {
  return encode(text, { ecc: "M", border: 0 }).size;
}

/** Where dark modules of a row stand together: first column and length. */
function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1] += 1;
    else if (dark) found.push([x, 1]);
  });
  return found;
}
