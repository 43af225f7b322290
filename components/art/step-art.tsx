import type { ReactNode } from "react";
import { starPath } from "#components/art/star.ts";

// Small drawings beside the questions of a form, for people who read little. One grid of 96, one line, three glazes.
const skin = "fill-terre";

function Person({
  x = 48,
  y = 30,
  r = 13,
  body = "fill-bleu",
}: {
  x?: number;
  y?: number;
  r?: number;
  body?: string;
}) {
  const w = r * 1.9;
  return (
    <>
      <path
        className={body}
        d={`M${x - w} ${y + r * 3.6}C${x - w} ${y + r * 1.6} ${x + w} ${y + r * 1.6} ${x + w} ${y + r * 3.6}Z`}
      />
      <circle className="fill-papier" cx={x} cy={y} r={r} />
    </>
  );
}

function Sheet({ children }: { children?: ReactNode }) {
  return (
    <>
      <path className="fill-papier" d="M22 10H62L76 24V86H22Z" />
      <path d="M62 10V24H76" />
      {children}
    </>
  );
}

const pot = "M34 58C26 48 30 40 38 38V32H58V38C66 40 70 48 62 58C58 64 56 66 56 68H40C40 66 38 64 34 58Z";

const drawings = {
  place: (
    <>
      <path className="fill-vert" d="M6 78C20 62 34 62 48 72C60 60 76 60 90 76V86H6Z" />
      <path className={skin} d="M48 66C36 50 31 42 31 33A17 17 0 0 1 65 33C65 42 60 50 48 66Z" />
      <circle className="fill-papier" cx="48" cy="33" r="6.5" />
    </>
  ),
  kind: (
    <>
      <Person x={26} y={40} r={10} body="fill-vert" />
      <Person x={70} y={40} r={10} body="fill-terre" />
      <Person x={48} y={30} r={13} />
    </>
  ),
  name: (
    <>
      <rect className="fill-papier" x="10" y="24" width="76" height="50" rx="3" />
      <path d="M20 38H44M20 50H66M20 62H56" />
      <path className="fill-bleu" d="M66 44L84 18L90 22L72 48L65 51Z" />
    </>
  ),
  phone: (
    <>
      <rect className="fill-papier" x="28" y="8" width="40" height="80" rx="6" />
      <rect className="fill-bleu" x="34" y="18" width="28" height="52" />
      <path d="M42 13H54" />
      <circle className="fill-encre" cx="48" cy="79" r="3" />
      <path
        className="stroke-papier"
        d="M42 34C42 46 48 54 58 56L58 49L53 47L51 50C48 48 46 45 45 42L48 40L47 34Z"
      />
    </>
  ),
  identity: (
    <>
      <rect className="fill-papier" x="8" y="20" width="80" height="56" rx="4" />
      <rect className="fill-sable" x="15" y="29" width="26" height="36" />
      <Person x={28} y={40} r={6} body="fill-vert" />
      <path d="M48 34H78M48 45H70M48 56H80M48 66H62" />
    </>
  ),
  cooperative: (
    <>
      <circle className="fill-sable" cx="48" cy="50" r="40" stroke="none" />
      <Person x={24} y={44} r={9} body="fill-terre" />
      <Person x={72} y={44} r={9} body="fill-vert" />
      <Person x={38} y={36} r={9} body="fill-safran" />
      <Person x={58} y={36} r={9} body="fill-bleu" />
    </>
  ),
  enterprise: (
    <>
      <path className="fill-sable" d="M10 40L48 18L86 40V86H10Z" />
      <path className="fill-terre" d="M10 40L48 18L86 40Z" />
      <path className="fill-bleu" d="M38 86V66A10 10 0 0 1 58 66V86Z" />
      <path className="fill-papier" d="M18 52H30V66H18ZM66 52H78V66H66Z" />
    </>
  ),
  craft: (
    <>
      <path className="fill-terre" d={pot} transform="translate(-8 4)" />
      <path d="M24 50H58M25 44H56" transform="translate(-2 4)" />
      <path className="fill-safran" d="M66 20L82 14L86 26L70 32Z" />
      <path d="M74 30L80 74" strokeWidth="4" />
      <path d="M14 82H86" />
    </>
  ),
  diploma: (
    <>
      <rect className="fill-papier" x="12" y="14" width="72" height="52" rx="2" />
      <path d="M24 28H72M24 38H72M24 48H52" />
      <path className={skin} d="M58 60L54 86L66 79L78 86L74 60Z" />
      <path className="fill-safran" d={starPath(66, 58, 13)} />
    </>
  ),
  practice: (
    <>
      <rect className="fill-sable" x="22" y="12" width="64" height="62" rx="3" />
      <rect className="fill-papier" x="10" y="22" width="64" height="64" rx="3" />
      <path className="fill-terre" d="M10 25A3 3 0 0 1 13 22H71A3 3 0 0 1 74 25V38H10Z" />
      <path d="M26 16V28M58 16V28" strokeWidth="3.5" />
      <path
        className="fill-bleu"
        d="M20 48H28V56H20ZM38 48H46V56H38ZM56 48H64V56H56ZM20 66H28V74H20ZM38 66H46V74H38Z"
        strokeWidth="1.4"
      />
    </>
  ),
  master: (
    <>
      <Person x={48} y={42} r={14} body="fill-bleu" />
      <Person x={18} y={60} r={8} body="fill-vert" />
      <Person x={78} y={60} r={8} body="fill-vert" />
      <path className="fill-safran" d={starPath(48, 15, 12)} />
    </>
  ),
  registry: (
    <>
      <path className="fill-vert" d="M14 14H50A6 6 0 0 1 56 20V86H20A6 6 0 0 1 14 80Z" />
      <path className="fill-papier" d="M22 22H48V42H22Z" />
      <path d="M28 29H42M28 35H38" />
      <path className="fill-papier" d="M44 56H88V80H44Z" />
      <path d="M51 68H56M61 68H66M71 68H81" strokeWidth="4" />
    </>
  ),
  portrait: (
    <>
      <rect className="fill-sable" x="16" y="8" width="64" height="80" rx="3" />
      <path className="fill-bleu" d="M24 88C24 66 34 62 48 62S72 66 72 88Z" />
      <ellipse className="fill-papier" cx="48" cy="40" rx="17" ry="20" />
      <path d="M41 38V40M55 38V40M42 49C45 52 51 52 54 49" />
      <path className="fill-encre" d="M31 36C31 20 65 20 65 36C58 28 40 28 31 36Z" />
    </>
  ),
  workshop: (
    <>
      <path className="fill-sable" d="M8 86V42C8 18 88 18 88 42V86Z" />
      <path className="fill-papier" d="M24 86V50C24 30 72 30 72 50V86Z" />
      <path className="fill-terre" d="M30 66H66V72H30Z" />
      <path d="M34 72V86M62 72V86" />
      <path className="fill-bleu" d="M42 66C38 58 40 54 44 52H52C56 54 58 58 54 66Z" />
      <path d="M12 86H84" />
    </>
  ),
  pieces: (
    <>
      <path d="M6 80H90" strokeWidth="3" />
      <path className="fill-terre" d="M12 80C6 70 8 62 14 60V54H28V60C34 62 36 70 30 80Z" />
      <path className="fill-vert" d="M40 80V40C40 34 58 34 58 40V80Z" />
      <path d="M40 52H58M40 64H58" className="stroke-papier" />
      <path className="fill-bleu" d="M62 62H90C90 74 84 80 76 80S62 74 62 62Z" />
      <path d="M45 35C45 28 53 28 53 35" />
    </>
  ),
  papers: (
    <>
      <path className="fill-sable" d="M12 22H52V78H12Z" />
      <g transform="translate(10 0)">
        <Sheet>
          <path d="M32 34H66M32 46H66M32 58H54" />
          <path className="fill-vert" d={starPath(62, 72, 9)} />
        </Sheet>
      </g>
    </>
  ),
  story: (
    <>
      <path className="fill-papier" d="M8 14H88V64H44L28 82V64H8Z" />
      <path d="M20 28H76M20 40H76M20 52H54" />
    </>
  ),
  consents: (
    <>
      <Sheet>
        <path className="fill-vert" d="M30 30H42V42H30ZM30 50H42V62H30Z" />
        <path className="stroke-papier" d="M33 36L36 39L40 33M33 56L36 59L40 53" />
        <path d="M50 36H66M50 56H66M32 76C38 70 42 80 48 74S58 78 64 72" />
      </Sheet>
    </>
  ),
  check: (
    <>
      <Sheet>
        <path d="M32 36H66M32 48H66" />
      </Sheet>
      <circle className="fill-vert" cx="66" cy="70" r="18" />
      <path className="stroke-papier" strokeWidth="4" d="M57 70L64 77L75 63" />
    </>
  ),
  sent: (
    <>
      <path className="fill-papier" d="M8 28H88V78H8Z" />
      <path d="M8 28L48 58L88 28" />
      <circle className="fill-vert" cx="76" cy="28" r="15" />
      <path className="stroke-papier" strokeWidth="3.5" d="M69 28L74 33L83 22" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;

export type StepArtName = keyof typeof drawings;

/** A drawing that says what a question is about. The words beside it say it too. */
export function StepArt({
  name,
  size = 96,
  className = "",
}: {
  name: StepArtName;
  size?: number;
  className?: string;
}) {
  return (
    <svg
      viewBox="0 0 96 96"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 fill-none stroke-encre ${className}`}
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  );
}
