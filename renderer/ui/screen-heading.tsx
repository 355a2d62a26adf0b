import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

type ScreenHeadingProps = {
  readonly children: ReactNode;
  readonly id?: string;
  readonly level?: 1 | 2;
  /** Not where a field below it does: typing is all there is to do. The form is named by the heading, so that it is said as well. */
  readonly takesFocus?: boolean;
};

/** The heading of a screen that has just come: it takes the focus, so that it is the next thing said and Tab goes on from it. */
export function ScreenHeading({ children, id, level = 1, takesFocus = true }: ScreenHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when it comes
  }, []);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <Heading ref={heading} id={id} tabIndex={-1}>
      {children}
    </Heading>
  );
}
