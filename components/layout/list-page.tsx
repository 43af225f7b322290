import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";

type ListPageProps = {
  back: { href: string; label: string };
  title: string;
  lead: ReactNode;
  /** What can be done besides; stands below the lead. */
  actions?: ReactNode;
  /** What was just done, or what is wrong; stands above the list. */
  notice?: ReactNode;
  empty: { title: string; why: string; art: "tile" | "thread" };
  items: readonly ListItem[];
};

/** A line of a list: where it leads, what it is about, and how it stands. */
export type ListItem = {
  id: string;
  href: string;
  title: ReactNode;
  lines: readonly ReactNode[];
  state?: ReactNode;
};

/** The frame of a list of files: a heading, what can be done, then one file a line, or why there is none. */
export function ListPage({ back, title, lead, actions, notice, empty, items }: ListPageProps) {
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader eyebrow={<BackLink href={back.href}>{back.label}</BackLink>} title={title} lead={lead}>
        {actions}
      </PageHeader>
      {notice}
      {items.length === 0 ? (
        <EmptyState title={empty.title} art={empty.art}>
          <p>{empty.why}</p>
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {items.map((item) => (
            <li key={item.id} className="flex flex-col gap-1 border-b border-line py-4">
              <p className="text-l">
                <TextLink href={item.href}>{item.title}</TextLink>
              </p>
              {item.lines.map((line, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one item never change places
                <p key={n}>{line}</p>
              ))}
              {item.state && <p className="flex flex-wrap items-center gap-x-4 gap-y-1">{item.state}</p>}
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}
