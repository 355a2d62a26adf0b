import type { ReactNode } from 'react';
import { useTexts } from '../texts.ts';
import { AppMark } from './app-mark.tsx';
import { LookChoices } from './look-choices.tsx';
import './doorway.css';

/** The window while nobody is inside: one thing in the middle, and language and appearance for whoever needs them first. */
export function Doorway({ children }: { readonly children: ReactNode }) {
  const { text } = useTexts();
  return (
    <div className="doorway">
      <header className="doorway-name">
        <AppMark />
        <span>{text('app.name')}</span>
      </header>
      <main id="content" className="doorway-main">
        {children}
      </main>
      <footer className="doorway-foot">
        <span className="side-promise">{text('app.offline')}</span>
        <LookChoices />
      </footer>
    </div>
  );
}
