import { things } from "./things.mjs";

const widths = [320, 640, 960, 1280];
const sources = (base, format) => widths.map((width) => `${base}-${width}.${format} ${width}w`).join(", ");
const sizes = "(min-width: 64rem) 24vw, 46vw";

/** Twenty-four cards with the markup of a list of pieces, static, and plain links. */
export default function BareList() {
  return (
    <main>
      <h1>A bare list</h1>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-10 lg:grid-cols-4">
        {things.map((thing) => (
          <li key={thing.slug}>
            <article className="group relative flex h-full flex-col gap-3">
              <div className="relative overflow-hidden rounded-sm">
                <picture className="contents">
                  <source type="image/avif" srcSet={sources(thing.base, "avif")} sizes={sizes} />
                  <img
                    src={`${thing.base}-640.webp`}
                    srcSet={sources(thing.base, "webp")}
                    sizes={sizes}
                    width={1280}
                    height={1600}
                    alt={thing.title}
                    loading="lazy"
                    decoding="async"
                    className="w-full bg-sable bg-cover aspect-[4/5] object-cover"
                  />
                </picture>
              </div>
              <p className="inline-flex items-center gap-2 text-s text-encre-2">{thing.kind}</p>
              <h2 className="text-m leading-[1.35] sm:text-l">
                <a
                  href={`/list/${thing.slug}`}
                  className="decoration-1 after:absolute after:inset-0 group-hover:underline"
                >
                  {thing.title}
                </a>
              </h2>
              <p className="text-s text-encre-2">{thing.maker}</p>
              <p className="mt-auto flex flex-wrap items-baseline gap-x-3 pt-1">{thing.price}</p>
            </article>
          </li>
        ))}
      </ul>
    </main>
  );
}
