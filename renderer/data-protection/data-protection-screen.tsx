import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMay } from '../office/use-may.ts';
import { useTexts } from '../texts.ts';
import { Tabbed } from '../ui/tabbed.tsx';
import { DataMap } from './data-map.tsx';
import { FindPerson } from './find-person.tsx';
import { GroundsLeaf } from './grounds-leaf.tsx';
import { ReportLeaf } from './report-leaf.tsx';
import { RetentionLeaf } from './retention-leaf.tsx';
import './data-protection.css';

type Leaf = 'map' | 'people' | 'retention' | 'grounds' | 'report';

/** What is kept about people, on what grounds, for how long, and what somebody can ask to be done with it. */
export function DataProtectionScreen({ ownId }: { readonly ownId: string }) {
  const { text } = useTexts();
  const mayFind = useMay('data-protection.export-person');
  const [shown, setShown] = useState<Leaf>('map');
  const leaves: readonly { readonly key: Leaf; readonly content: ReactNode }[] = [
    { key: 'map', content: <DataMap /> },
    ...(mayFind ? [{ key: 'people' as const, content: <FindPerson ownId={ownId} /> }] : []),
    { key: 'retention', content: <RetentionLeaf /> },
    { key: 'grounds', content: <GroundsLeaf /> },
    { key: 'report', content: <ReportLeaf /> },
  ];
  return (
    <div className="screen data-protection">
      <header className="screen-head">
        <h1>{text('dataProtection.title')}</h1>
      </header>
      <Tabbed
        label={text('dataProtection.parts')}
        leaves={leaves.map((leaf) => ({ ...leaf, title: text(`dataProtection.tab.${leaf.key}`) }))}
        shown={shown}
        onShow={setShown}
      />
    </div>
  );
}
