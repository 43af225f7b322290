import { darker, INK, lighter } from "#db/seed/art/base/colour.ts";
import { fillet, layRing, rosette } from "#db/seed/art/base/disc.ts";
import { layFrame, layRun } from "#db/seed/art/base/frame.ts";
import { linear } from "#db/seed/art/base/gradient.ts";
import type { MotifName } from "#db/seed/art/base/motifs.ts";
import { MOTIFS } from "#db/seed/art/base/motifs.ts";
import { layBand } from "#db/seed/art/base/ornament.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { turn, turnedLight } from "#db/seed/art/base/revolve.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { circleD, n, smooth } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { castShadow, tableShadow } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";

export const SADDLERY_OBJECTS = ["saddle", "saddle-cloth", "belt"] as const;

interface Velvet {
  readonly cloth: string;
  readonly gold: string;
  readonly leather: string;
}
const VELVETS: readonly Velvet[] = [
  { cloth: INK.grenade, gold: "#E3B95E", leather: "#7A4526" },
  { cloth: INK.vert, gold: "#E6C878", leather: "#5a3a22" },
  { cloth: "#1B3F6E", gold: "#E8D9B0", leather: "#6B4126" },
  { cloth: "#8E2B2B", gold: "#F0D28A", leather: "#3a2318" },
  { cloth: "#4A2A4E", gold: "#E3BD6A", leather: "#7A4526" },
];
const GOLDWORK: readonly MotifName[] = ["scroll", "petals", "flower", "scales", "star", "lozenge"];

/** A cloth for under the saddle: velvet, gold thread, a long fringe. */
function saddleCloth(rng: Rng, k: Velvet, backdrop: BackdropName): Piece {
  const [w, h] = [780, rng.range(600, 720)];
  const [x, y] = [480 - w / 2, 560 - h / 2];
  const r = 70;
  const outline = `M${x} ${y}H${x + w}V${n(y + h - r)}Q${x + w} ${n(y + h)} ${x + w - r} ${n(y + h)}H${x + r}Q${x} ${n(y + h)} ${x} ${n(y + h - r)}z`;
  const defs =
    textures("pile", "plaster", "leather") +
    linear("vL", x, y, x + w, y + h, [
      [0, "#fff", 0.24],
      [0.4, "#fff", 0.02],
      [0.6, "#fff", 0.12],
      [1, "#12080a", 0.4],
    ]) +
    `<clipPath id="vC"><path d="${outline}"/></clipPath>`;
  const draw = (side: Side): string => {
    const p = rng.fork("gold");
    const sheet = createSheet();
    const inks: readonly [string, string, string] = [k.gold, lighter(k.gold, 0.4), k.gold];
    layFrame(
      sheet,
      {
        x: x + 20,
        y: y + 20,
        w: w - 40,
        h: h - 40,
        thick: p.range(54, 78),
        motif: p.pick(GOLDWORK),
        inks,
        weight: 0.8,
      },
      k.gold,
    );
    sheet.line(k.gold, 4, `M${x + 106} ${y + 106}h${w - 212}v${n(h - 212)}h${-(w - 212)}z`);
    const R = Math.min(h, w) * 0.25;
    layRing(sheet, 480, 560, {
      motif: p.pick(GOLDWORK),
      inner: R * 0.56,
      outer: R * 0.96,
      inks,
      weight: 0.8,
      outward: true,
    });
    fillet(sheet, 480, 560, R, k.gold, 5);
    fillet(sheet, 480, 560, R * 0.5, k.gold, 3);
    rosette(sheet, 480, 560, R * 0.42, 8, [k.gold, k.cloth, lighter(k.gold, 0.4), k.cloth]);
    for (const s of [-1, 1])
      layRing(sheet, 480 + s * w * 0.3, 560, {
        motif: "flower",
        inner: 20,
        outer: 62,
        inks,
        weight: 0.8,
        outward: true,
      });
    const gold = sheet.toString();
    let fringe = "";
    for (let at = x + 26; at < x + w - 20; at += 7)
      fringe += `M${n(at)} ${n(y + h - 6)}q${n(p.jitter(5))} 34 ${n(p.jitter(6))} ${n(p.range(56, 74))}`;
    const face =
      side === "front"
        ? `<g transform="translate(2 3)" opacity=".5">${gold.replaceAll(k.gold, "#12080a").replaceAll(lighter(k.gold, 0.4), "#12080a")}</g>${gold}`
        : `<path d="${outline}" fill="#cbb791"/><path d="${outline}" fill="url(#linenV)" opacity=".6"/>`;
    return `${castShadow(outline, 14, 22, 20)}<path d="${fringe}" fill="none" stroke="${darker(k.gold, 0.25)}" stroke-width="4"/><path d="${fringe}" fill="none" stroke="${k.gold}" stroke-width="2.200" transform="translate(-1 0)"/><path d="${outline}" fill="${k.cloth}"/><g clip-path="url(#vC)"><path d="${outline}" fill="url(#pile)" opacity=".6"/>${face}</g><path d="${outline}" fill="none" stroke="${darker(k.gold, 0.15)}" stroke-width="9"/><path d="${outline}" fill="none" stroke="${lighter(k.gold, 0.4)}" stroke-width="9" stroke-dasharray="4 6"/><path d="${outline}" fill="url(#vL)"/>`;
  };
  return {
    stance: "flat",
    span: w,
    cm: rng.range(90, 120),
    base: y + h + 60,
    end: x + w,
    focus: { x: 560, y: 520, zoom: 2 },
    backdrop,
    defs: `${defs}<pattern id="linenV" width="240" height="240" patternUnits="userSpaceOnUse"><path d="${Array.from({ length: 40 }, (_, i) => `M0 ${i * 6}h240M${i * 6} 0v240`).join("")}" stroke="#3a2a18" stroke-opacity=".3"/></pattern>`,
    draw,
  };
}

/** A belt lying rolled: stamped leather, gold thread, a chased buckle. */
function belt(rng: Rng, k: Velvet, backdrop: BackdropName): Piece {
  const base = 940;
  const w = 300;
  const h = rng.range(150, 210);
  const top = base - h;
  const form = turn(
    480,
    0.4,
    [
      [w, top],
      [w, base],
    ],
    true,
  );
  const light = turnedLight("b", form, 0.9, 0.6);
  const shadow = tableShadow(480, base + w * 0.2, w * 0.98);
  const skin = rng.chance(0.5) ? k.leather : k.cloth;
  const wall = form.wall();
  const defs =
    light.defs +
    shadow.defs +
    textures("leather") +
    `<clipPath id="bC"><path d="${wall}"/></clipPath>` +
    linear("bI", 180, 0, 780, 0, [
      [0, "#12080a", 0.7],
      [0.6, "#12080a", 0.3],
      [1, "#12080a", 0.1],
    ]);
  const draw = (side: Side): string => {
    const p = rng.fork("gold");
    const sheet = createSheet();
    const inks: readonly [string, string, string] = [k.gold, lighter(k.gold, 0.35), k.gold];
    const ring = (from: number, to: number, motif: MotifName, weight: number) => {
      const m = MOTIFS[motif];
      layBand(sheet, {
        motif: m,
        inks,
        weight,
        from: 0.23,
        to: 0.77,
        repeats: Math.round((2 * Math.PI * w) / ((to - from) * m.aspect)),
        map: (u, v) =>
          form.at(Math.max(-1.57, Math.min(1.57, (u - 0.5) * 2 * Math.PI)), from + (to - from) * v),
      });
    };
    ring(top + 12, top + 36, "teeth", 0.6);
    ring(base - 36, base - 12, "teeth", 0.6);
    ring(top + h * 0.3, base - h * 0.3, p.pick(GOLDWORK), 0.8);
    const spiral = [1, 0.86, 0.72]
      .map(
        (t) =>
          `<path d="${circleD(480, top, w * t, w * t * 0.4)}" fill="${t === 1 ? darker(skin, 0.3) : darker(skin, 0.45)}"/><path d="${circleD(480, top, w * t - 14, (w * t - 14) * 0.4)}" fill="${lighter(skin, 0.12)}" opacity=".9"/><path d="${circleD(480, top + 6, w * t - 20, (w * t - 20) * 0.4)}" fill="${darker(skin, 0.6)}"/>`,
      )
      .join("");
    const [bx, by] = form.at(0.25, top + h / 2);
    const buckle =
      side === "front"
        ? `<g transform="translate(${n(bx)} ${n(by)})"><rect x="-72" y="${n(-h * 0.56)}" width="150" height="${n(h * 1.12)}" rx="16" fill="#12080a" opacity=".4"/><rect x="-76" y="${n(-h * 0.58)}" width="150" height="${n(h * 1.14)}" rx="16" fill="#c79a3a" stroke="#5b3b0c" stroke-width="3"/><rect x="-68" y="${n(-h * 0.53)}" width="134" height="${n(h * 1.04)}" rx="11" fill="none" stroke="#fbe7a6" stroke-width="3"/>${(() => {
            const s = createSheet();
            layRing(s, 0, 0, {
              motif: "petals",
              inner: 26,
              outer: 54,
              inks: ["#5b3b0c", "#5b3b0c", "#5b3b0c"],
              weight: 0.7,
              outward: true,
            });
            rosette(s, 0, 0, 22, 8, ["#5b3b0c", "#fbe7a6", "#7a1f2e"]);
            return s.toString();
          })()}</g>`
        : "";
    return `${shadow.body}${spiral}<path d="${circleD(480, top, w, w * 0.4)}" fill="url(#bI)"/><path d="${wall}" fill="${skin}"/><path d="${wall}" fill="url(#leather)" opacity=".4"/><g clip-path="url(#bC)">${side === "front" ? sheet.toString() : ""}</g>${light.over(wall)}<path d="M${480 - w} ${n(top)}A${w} ${n(w * 0.4)} 0 0 0 ${480 + w} ${n(top)}" fill="none" stroke="${lighter(skin, 0.35)}" stroke-width="5"/>${buckle}`;
  };
  return {
    stance: "standing",
    span: w * 2,
    cm: rng.range(14, 18),
    base: base + w * 0.4,
    top: top - w * 0.4,
    end: 480 + w,
    focus: { x: 500, y: top + w * 0.36 + h * 0.3, zoom: 2 },
    backdrop,
    defs,
    draw,
  };
}

/** A saddle from the side on its trestle: high pommel and cantle, velvet worked in gold, stirrup below. */
function saddle(rng: Rng, k: Velvet, backdrop: BackdropName): Piece {
  const base = 1030;
  const rise = rng.range(0.9, 1.12);
  const seat: Pt[] = [
    [206, 470],
    [196, 360 * (2 - rise)],
    [214, 300 * (2 - rise)],
    [250, 300 * (2 - rise)],
    [276, 380],
    [340, 452],
    [470, 478],
    [600, 452],
    [680, 372],
    [726, 280 * (2 - rise)],
    [770, 262 * (2 - rise)],
    [790, 330],
    [770, 470],
    [742, 520],
    [480, 548],
    [236, 528],
  ];
  const skirt: Pt[] = [
    [222, 500],
    [480, 540],
    [756, 500],
    [800, 640],
    [760, 760],
    [620, 812],
    [480, 790],
    [340, 812],
    [210, 752],
    [176, 640],
  ];
  const [seatD, skirtD] = [smooth(seat, true), smooth(skirt, true)];
  const shadow = tableShadow(480, base, 290);
  const defs =
    shadow.defs +
    textures("pile", "leather") +
    `<clipPath id="hS"><path d="${skirtD}"/></clipPath><clipPath id="hT"><path d="${seatD}"/></clipPath>` +
    linear("hL", 180, 300, 800, 820, [
      [0, "#fff", 0.34],
      [0.35, "#fff", 0.04],
      [0.7, "#12080a", 0.14],
      [1, "#12080a", 0.5],
    ]) +
    linear("hV", 0, 440, 0, 820, [
      [0, "#12080a", 0.5],
      [0.16, "#12080a", 0.06],
      [0.5, "#fff", 0.08],
      [1, "#12080a", 0.3],
    ]) +
    linear("hM", 560, 0, 690, 0, [
      [0, "#6d5f3a"],
      [0.3, "#fbe7a6"],
      [0.5, "#c79a3a"],
      [1, "#5b3b0c"],
    ]);
  const draw = (side: Side): string => {
    const p = rng.fork("gold");
    const inks: readonly [string, string, string] = [k.gold, lighter(k.gold, 0.4), k.gold];
    const lower = createSheet();
    layRing(lower, 480, 660, {
      motif: p.pick(GOLDWORK),
      inner: 52,
      outer: 104,
      inks,
      weight: 0.8,
      outward: true,
    });
    fillet(lower, 480, 660, 112, k.gold, 5);
    rosette(lower, 480, 660, 44, 8, [k.gold, k.cloth, lighter(k.gold, 0.4), k.cloth]);
    for (const s of [-1, 1]) {
      layRing(lower, 480 + s * 205, 650, {
        motif: p.fork("side").pick(GOLDWORK),
        inner: 26,
        outer: 74,
        inks,
        weight: 0.7,
        outward: true,
      });
      fillet(lower, 480 + s * 205, 650, 82, k.gold, 4);
    }
    const upper = createSheet();
    layRun(upper, [180, 486], 620, 44, false, { motif: p.pick(GOLDWORK), inks, weight: 0.7 });
    layRing(upper, 236, 372, { motif: "flower", inner: 8, outer: 38, inks, weight: 0.6, outward: true });
    layRing(upper, 750, 360, { motif: "flower", inner: 10, outer: 46, inks, weight: 0.6, outward: true });
    const edge = (d: string) =>
      `<path d="${d}" fill="none" stroke="${darker(k.gold, 0.2)}" stroke-width="11"/><path d="${d}" fill="none" stroke="${lighter(k.gold, 0.4)}" stroke-width="10" stroke-dasharray="4 6"/>`;
    const trestle = `<g stroke-linecap="round"><path d="M330 690L240 ${base}M630 690L720 ${base}" stroke="#3d2412" stroke-width="34"/><path d="M330 690L240 ${base}M630 690L720 ${base}" stroke="#8A5A30" stroke-width="24"/><path d="M278 900H682" stroke="#5e371a" stroke-width="22"/></g>`;
    const stirrup = `<path d="M560 560L612 852" stroke="${darker(k.leather, 0.4)}" stroke-width="24"/><path d="M560 560L612 852" stroke="${k.leather}" stroke-width="17"/><path d="M572 956L584 872Q620 828 660 872L676 956Q624 982 572 956z" fill="url(#hM)" stroke="#4a3210" stroke-width="4"/><path d="M592 946L600 890Q622 862 644 890L654 946Q622 960 592 946z" fill="#1d140c" opacity=".75"/>`;
    const inner = `${trestle}<path d="${skirtD}" transform="translate(6 12)" fill="#12080a" opacity=".4"/><path d="${skirtD}" fill="${k.cloth}"/><g clip-path="url(#hS)"><path d="${skirtD}" fill="url(#pile)" opacity=".5"/>${lower.toString()}</g><path d="${skirtD}" fill="url(#hV)"/><path d="${skirtD}" fill="url(#hL)"/>${edge(skirtD)}${stirrup}<path d="${seatD}" transform="translate(4 10)" fill="#12080a" opacity=".45"/><path d="${seatD}" fill="${k.cloth}"/><g clip-path="url(#hT)"><path d="${seatD}" fill="url(#pile)" opacity=".5"/>${upper.toString()}</g><path d="${seatD}" fill="url(#hL)"/>${edge(seatD)}<path d="M340 462Q470 492 600 462" fill="none" stroke="#fff" stroke-opacity=".25" stroke-width="10" stroke-linecap="round"/>`;
    return `${shadow.body}${side === "front" ? inner : `<g transform="translate(960 0) scale(-1 1)">${inner}</g>`}`;
  };
  return {
    stance: "standing",
    span: 620,
    cm: rng.range(52, 62),
    base,
    top: 250,
    end: 810,
    focus: { x: 470, y: 600, zoom: 2 },
    backdrop,
    defs,
    draw,
  };
}

/** Saddles and harness in velvet, leather and gold thread. */
export function saddleryPiece(rng: Rng, object: (typeof SADDLERY_OBJECTS)[number]): Piece {
  const k = rng.fork("velvet").pick(VELVETS);
  const backdrop: BackdropName = rng.pick(["chaux", "sable", "lin", "ciel", "menthe"] as const);
  if (object === "saddle") return saddle(rng, k, backdrop);
  return object === "belt" ? belt(rng, k, backdrop) : saddleCloth(rng, k, backdrop);
}
