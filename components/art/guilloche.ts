const box = 200;
const points = 168;
const turnsPerBand = 6;

type Band = { radius: number; depth: number; lobes: number; overtone: number; share: number; phase: number };

function bytesOf(digest: string): number[] {
  const pairs =
    digest
      .toLowerCase()
      .replace(/[^0-9a-f]/g, "")
      .match(/../g) ?? [];
  return pairs.map((pair) => Number.parseInt(pair, 16));
}

// Few lobes and deep waves: what people compare is the outline, not the mesh.
function bandsOf(bytes: readonly number[]): Band[] {
  const byte = (index: number) => bytes[index % bytes.length] ?? 0;
  const outer = 62 + (byte(15) % 12);
  return [0, 1].map((band) => ({
    radius: band === 0 ? outer : outer * (0.36 + (byte(14) % 5) * 0.04),
    depth: band === 0 ? 96 - outer : 10 + (byte(band * 6) % 9),
    lobes: 3 + (byte(band * 6 + 1) % (band === 0 ? 8 : 6)),
    overtone: 2 + (byte(band * 6 + 2) % 2),
    share: 0.15 + (byte(band * 6 + 3) / 255) * 0.7,
    phase: (byte(band * 6 + 4) / 256) * Math.PI * 2,
  }));
}

function curve({ radius, depth, lobes, overtone, share, phase }: Band): string {
  const steps = Array.from({ length: points }, (_, index) => {
    const angle = (index / points) * Math.PI * 2;
    const wave = (Math.cos(lobes * angle) + share * Math.cos(lobes * overtone * angle + phase)) / (1 + share);
    const reach = radius + depth * wave;
    const x = box / 2 + reach * Math.cos(angle);
    const y = box / 2 + reach * Math.sin(angle);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${steps.join("L")}Z`;
}

/**
 * A rosette drawn from a digest (hexadecimal, at least 16 bytes): the same digest always gives the same drawing,
 * and most two digests give two that the eye tells apart. A help for people, never a check. Returns an `<svg>`
 * string of about 4 kB for pages without React; throws RangeError for a digest that is too short.
 */
export function guillocheSvg(digest: string, options: { size?: number; colour?: string } = {}): string {
  const bytes = bytesOf(digest);
  if (bytes.length < 16) throw new RangeError("a guilloche needs a digest of at least 16 bytes");
  const { size = box, colour = "currentColor" } = options;
  const name = digest.replace(/[^0-9a-fA-F]/g, "").slice(0, 12);
  const bands = bandsOf(bytes).map((band, index) => {
    const id = `g${name}${index}`;
    // A fan of a third of a lobe keeps the lobes apart; turning all the way would even every outline to a ring.
    const turned = Array.from({ length: turnsPerBand - 1 }, (_, turn) => {
      const degrees = (((turn + 1) * 120) / band.lobes / turnsPerBand).toFixed(2);
      return `<use href="#${id}" transform="rotate(${degrees} 100 100)"/>`;
    });
    return `<path id="${id}" d="${curve(band)}"/>${turned.join("")}`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box} ${box}" width="${size}" height="${size}" ` +
    `fill="none" stroke="${colour}" stroke-width="0.8" aria-hidden="true">${bands.join("")}</svg>`
  );
}
