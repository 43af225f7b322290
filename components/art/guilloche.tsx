import { guillocheSvg } from "#components/art/guilloche.ts";

type GuillocheProps = { digest: string; size?: number; className?: string };

/** The rosette of a credential's digest, in the colour around it. */
export function Guilloche({ digest, size, className }: GuillocheProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from numbers, no foreign text in it
  return <span className={className} dangerouslySetInnerHTML={{ __html: guillocheSvg(digest, { size }) }} />;
}
