import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

type ScreenHeadingProps = { readonly children: ReactNode; readonly id?: string; readonly level?: 1 | 2 };

/** The heading of a screen that has just come: it takes the focus, so that it is the next thing said and Tab goes on from it. */
export function ScreenHeading({ children, id, level = 1 }: ScreenHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <Heading ref={heading} id={id} tabIndex={-1}>
      {children}
    </Heading>
  );
}
