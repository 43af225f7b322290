import { piecePath } from "#features/provenance/index.ts";

type Numbered = { serial: string; gtin: string | null };

/** Path a piece's code leads to: the GS1 Digital Link where its cooperative has a number in trade, else its own page. */
export function labelPath({ serial, gtin }: Numbered): string {
  return gtin ? `/01/${gtin}/21/${encodeURIComponent(serial)}` : piecePath(serial);
}

/** The address as it is written to a chip or shown to people. */
export const pieceAddress = (origin: string, piece: Numbered): string => `${origin}${labelPath(piece)}`;

/**
 * The same in capitals, which a QR code packs into fewer modules: host names know no case, and `/P/` leads to `/p/`. A serial
 * that holds anything else is left as it is.
 */
export function printedPieceAddress(origin: string, piece: Numbered): string {
  const address = pieceAddress(origin, piece);
  const capitals = address.toUpperCase();
  return piece.serial === piece.serial.toUpperCase() && /^[0-9A-Z $%*+\-./:]+$/.test(capitals)
    ? capitals
    : address;
}
