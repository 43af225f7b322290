import { qrModules, qrSvg } from "#components/art/qr-code.ts";
import { sideWithQuiet } from "#features/labels/domain/sheet.ts";
import { printedPieceAddress } from "#features/labels/paths.ts";

/** A piece's printed code: what it says, its drawing, and the side of that with its quiet zone in millimetres. */
export type PrintedSymbol = { address: string; svg: string; side: number };

/** The code of a piece, error level M, its symbol 17 mm wide. */
export function symbolOf(origin: string, piece: { serial: string; gtin: string | null }): PrintedSymbol {
  const address = printedPieceAddress(origin, piece);
  const side = Math.round(sideWithQuiet(qrModules(address)) * 1000) / 1000;
  return { address, svg: qrSvg(address), side };
}

/** The code as a file of its own, in millimetres, with the serial below: for an engraver, a weaver, or somebody's own label. */
export function symbolFile({ svg, side }: PrintedSymbol, serial: string): string {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const drawn = svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"));
  const height = side + 3.4;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}mm" height="${height}mm" viewBox="0 0 ${side} ${height}">` +
    `<path fill="#fff" d="M0 0h${side}v${height}H0z"/>` +
    `<g transform="scale(${side / modules})" shape-rendering="crispEdges">${drawn}</g>` +
    `<text x="${side / 2}" y="${side + 1.8}" font-family="DejaVu Sans Mono, ui-monospace, monospace" font-size="2.1" ` +
    `font-weight="700" text-anchor="middle" fill="#000">${serial.replace(/[<&>]/g, "")}</text></svg>\n`
  );
}
