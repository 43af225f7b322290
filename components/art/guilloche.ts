const box = 200;
const points = 180;
const turnsPerBand = 6;

type Band = { radius: number; depth: number; lobes: number; overtone: number; phase: number };

function bytesOf(digest: string): number[] {
  const pairs =
    digest
      .toLowerCase()
      .replace(/[^0-9a-f]/g, "")
      .match(/../g) ?? [];
  return pairs.map((pair) => Number.parseInt(pair, 16));
}

function bandsOf(bytes: readonly number[]): Band[] {
  const byte = (index: number) => bytes[index % bytes.length] ?? 0;
  return [0, 1, 2].map((band) => ({
    radius: 84 - band * 25,
    depth: 7 + (byte(band * 5) / 255) * 7,
    lobes: 7 + (byte(band * 5 + 1) % 13),
    overtone: 2 + (byte(band * 5 + 2) % 3),
    phase: (byte(band * 5 + 3) / 256) * Math.PI * 2,
  }));
}

function curve({ radius, depth, lobes, overtone, phase }: Band): string {
  const steps = Array.from({ length: points }, (_, index) => {
    const angle = (index / points) * Math.PI * 2;
    const wave = Math.cos(lobes * angle + phase) + 0.45 * Math.cos(lobes * overtone * angle - phase);
    const reach = radius + (depth * wave) / 1.45;
    const x = box / 2 + reach * Math.cos(angle);
    const y = box / 2 + reach * Math.sin(angle);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${steps.join("L")}Z`;
}

/**
 * A rosette drawn from a digest (hexadecimal, at least 16 bytes): the same digest always gives the same drawing,
 * two digests give two that the eye tells apart. A help for people, never a check. Returns an `<svg>` string of
 * about 8 kB (3 kB gzipped) for pages without React; throws RangeError for a digest that is too short.
 */
export function guillocheSvg(digest: string, options: { size?: number; colour?: string } = {}): string {
  const bytes = bytesOf(digest);
  if (bytes.length < 16) throw new RangeError("a guilloche needs a digest of at least 16 bytes");
  const { size = box, colour = "currentColor" } = options;
  const name = digest.replace(/[^0-9a-fA-F]/g, "").slice(0, 12);
  const bands = bandsOf(bytes).map((band, index) => {
    const id = `g${name}${index}`;
    const turned = Array.from({ length: turnsPerBand - 1 }, (_, turn) => {
      const degrees = (((turn + 1) * 360) / band.lobes / turnsPerBand).toFixed(2);
      return `<use href="#${id}" transform="rotate(${degrees} 100 100)"/>`;
    });
    return `<path id="${id}" d="${curve(band)}"/>${turned.join("")}`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box} ${box}" width="${size}" height="${size}" ` +
    `fill="none" stroke="${colour}" stroke-width="0.6" aria-hidden="true">${bands.join("")}</svg>`
  );
}
