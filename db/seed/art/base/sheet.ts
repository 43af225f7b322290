/** Gathers shapes by paint, so that a thousand tesserae become a dozen elements. */
export interface Sheet {
  fill(colour: string, d: string): void;
  line(colour: string, width: number, d: string, attrs?: string): void;
  /** The fills in order of first use, then the lines. */
  toString(): string;
}

export function createSheet(): Sheet {
  const fills = new Map<string, string[]>();
  const lines = new Map<string, string[]>();
  const push = (map: Map<string, string[]>, key: string, d: string) => {
    const list = map.get(key);
    if (list) list.push(d);
    else map.set(key, [d]);
  };
  return {
    fill: (colour, d) => push(fills, colour, d),
    line: (colour, width, d, attrs = "") =>
      push(lines, `fill="none" stroke="${colour}" stroke-width="${Math.round(width * 10) / 10}" ${attrs}`, d),
    toString: () => {
      let out = "";
      for (const [colour, ds] of fills) out += `<path fill="${colour}" d="${ds.join("")}"/>`;
      for (const [attrs, ds] of lines) out += `<path ${attrs} d="${ds.join("")}"/>`;
      return out;
    },
  };
}
