import { type ReactNode, Suspense } from "react";
import { ZoneNav, type ZonePlace } from "#components/layout/zone-nav.tsx";

type ZoneFrameProps = {
  label: string;
  choose?: string;
  places: readonly ZonePlace[];
  children: ReactNode;
};

/** A zone's navigation beside its pages. Pages bring their own width, header and sections, and need not know of it. */
export function ZoneFrame({ label, choose = "", places, children }: ZoneFrameProps) {
  const [first, ...others] = places.filter(({ rooms }) => rooms.length > 0);
  if (!first) return children;
  return (
    <div className="zone mx-auto w-full max-w-[96rem] lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <div className="zone-rooms lg:border-e lg:border-line lg:ps-6.5 print:hidden">
        <Suspense>
          <ZoneNav label={label} choose={choose} places={[first, ...others]} />
        </Suspense>
      </div>
      {/* Narrow pages and bands begin beside the navigation instead of floating in the middle. */}
      <div className="min-w-0 lg:*:ms-0 lg:[&>section>*]:ms-0">{children}</div>
    </div>
  );
}
