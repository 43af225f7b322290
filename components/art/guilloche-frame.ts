import { starPath } from "#components/art/star.ts";

type Size = { width: number; height: number };
type Wave = { cycles: number; depth: number; phase: number; overtone: number; share: number };

const round = (value: number) => String(Math.round(value * 100) / 100);

function bytesOf(digest: string): number[] {
  const pairs = digest.toLowerCase().match(/[0-9a-f]{2}/g) ?? [];
  return pairs.map((pair) => Number.parseInt(pair, 16));
}

/** How the digest's bytes make the threads: cycles along the short edge, depth and phase of each. */
function wavesOf(bytes: readonly number[], depth: number): Wave[] {
  const byte = (index: number) => bytes[index % bytes.length] ?? 0;
  return [0, 1, 2].map((n) => ({
    cycles: 8 + (byte(n * 5) % 17),
    depth: depth * (0.5 + (byte(n * 5 + 1) / 255) * 0.5),
    phase: (byte(n * 5 + 2) / 256) * Math.PI * 2,
    overtone: 2 + (byte(n * 5 + 3) % 2),
    share: 0.1 + (byte(n * 5 + 4) / 255) * 0.6,
  }));
}

/** One thread from the origin along the x axis: a wave with an overtone, each a whole number of times in its length. */
function thread(length: number, { cycles, depth, phase, overtone, share }: Wave): string {
  const steps = cycles * 16;
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const angle = (step / steps) * Math.PI * 2 * cycles;
    const swing = (Math.sin(angle + phase) + share * Math.sin(angle * overtone)) / (1 + share);
    return `${round((length * step) / steps)} ${round(depth * swing)}`;
  });
  return `M${points.join("L")}`;
}

/**
 * A border of woven threads with an eight-pointed star in each corner, drawn from a digest (hexadecimal, at least 16 bytes): the same
 * digest gives the same bytes, another one another border. A help for people, never a check. Size in any unit; returns an
 * `<svg>` string of about 25 kB, throws RangeError for a digest that is too short.
 */
export function guillocheFrameSvg(digest: string, { width, height }: Size, colour = "#1b4f8a"): string {
  const bytes = bytesOf(digest);
  if (bytes.length < 16) throw new RangeError("a border needs a digest of at least 16 bytes");
  const depth = Math.min(width, height) * 0.0225;
  const inset = depth * 1.6;
  const gap = depth * 1.5;
  const name = digest.slice(0, 12).toLowerCase();
  const across = width - 2 * (inset + gap);
  const down = height - 2 * (inset + gap);
  const threads = wavesOf(bytes, depth).flatMap((wave, n) => {
    const longer = { ...wave, cycles: Math.round((wave.cycles * down) / across) };
    const opacity = n % 2 === 0 ? "" : ' stroke-opacity="0.6"';
    return [
      // Each edge has a thread and its mirror image, so that the two weave.
      edge(`h${name}${n}`, thread(across, wave), opacity, [
        `translate(${round(inset + gap)} ${round(inset)})`,
        `translate(${round(inset + gap)} ${round(height - inset)})`,
      ]),
      edge(`v${name}${n}`, thread(down, longer), opacity, [
        `translate(${round(inset)} ${round(inset + gap)}) rotate(90)`,
        `translate(${round(width - inset)} ${round(inset + gap)}) rotate(90)`,
      ]),
    ];
  });
  const turned = 0.5 + ((bytes[15] ?? 0) % 4) * 0.1;
  const corners = [
    [inset, inset],
    [width - inset, inset],
    [width - inset, height - inset],
    [inset, height - inset],
  ].map(([x = 0, y = 0]) => starPath(x, y, depth * 1.3) + starPath(x, y, depth * turned));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${round(width)} ${round(height)}" ` +
    `fill="none" stroke="${colour}" stroke-width="${round(Math.max(0.1, depth * 0.05))}" aria-hidden="true">` +
    `${threads.join("")}<path d="${corners.join("")}"/></svg>`
  );
}

function edge(id: string, path: string, opacity: string, places: readonly string[]): string {
  const uses = places.flatMap((place) =>
    ["", " scale(1 -1)"].map((mirror) => `<use xlink:href="#${id}" transform="${place}${mirror}"/>`),
  );
  return `<defs><path id="${id}" d="${path}"/></defs><g${opacity}>${uses.join("")}</g>`;
}
