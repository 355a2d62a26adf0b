import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

type Leaf<Key extends string> = {
  readonly key: Key;
  readonly title: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
};

type TabbedProps<Key extends string> = {
  readonly label: string;
  readonly leaves: readonly Leaf<Key>[];
  readonly shown: Key;
  readonly onShow: (key: Key) => void;
};

/** Several contents in one place, one shown at a time. */
export function Tabbed<Key extends string>({ label, leaves, shown, onShow }: TabbedProps<Key>) {
  return (
    <Tabs
      className="tabbed"
      selectedKey={shown}
      onSelectionChange={(key) => {
        const leaf = leaves.find((candidate) => candidate.key === key);
        if (leaf !== undefined) onShow(leaf.key);
      }}
    >
      <TabList className="tab-list" aria-label={label}>
        {leaves.map((leaf) => (
          <Tab key={leaf.key} id={leaf.key} className="tab">
            {leaf.title}
            {leaf.count === undefined ? null : <span className="count">{leaf.count}</span>}
          </Tab>
        ))}
      </TabList>
      {leaves.map((leaf) => (
        <TabPanel key={leaf.key} id={leaf.key} className="tab-panel">
          {leaf.content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
