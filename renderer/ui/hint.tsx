import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';

type HintProps = { readonly text: string; readonly keys?: string | undefined; readonly children: ReactNode };

/** A small label that floats beside a control, with the key that does the same. */
export function Hint({ text, keys, children }: HintProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className="hint" offset={6}>
        {text}
        {keys === undefined ? null : <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
