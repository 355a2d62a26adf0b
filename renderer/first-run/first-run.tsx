import { useState } from 'react';
import { KeepSheet } from '../recovery-sheet/keep-sheet.tsx';
import { useTexts } from '../texts.ts';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { AdminStep } from './admin-step.tsx';
import { emptyAdmin } from './admin-values.ts';
import { useFirstRun } from './first-run-store.ts';
import { SchoolStep } from './school-step.tsx';
import { StepList } from './step-list.tsx';
import './first-run.css';

/** Nothing is there yet: the school, its first administrator, and the sheet that brings everything back. */
export function FirstRun({ hasKeyring }: { readonly hasKeyring: boolean }) {
  const [schoolName, setSchoolName] = useState('');
  const [isSchoolNamed, setIsSchoolNamed] = useState(false);
  const [admin, setAdmin] = useState(emptyAdmin);
  const [code, setCode] = useState<string | null>(null);
  const finish = useFirstRun((state) => state.finish);

  if (code !== null) return <SheetStep code={code} schoolName={schoolName} onDone={finish} />;
  if (!isSchoolNamed) {
    return (
      <SchoolStep
        schoolName={schoolName}
        onNext={(name) => {
          setSchoolName(name);
          setIsSchoolNamed(true);
        }}
      />
    );
  }
  return (
    <AdminStep
      schoolName={schoolName}
      hasKeyring={hasKeyring}
      initial={admin}
      onBack={(values) => {
        setAdmin(values);
        setIsSchoolNamed(false);
      }}
      onFounded={setCode}
    />
  );
}

type SheetStepProps = { readonly code: string; readonly schoolName: string; readonly onDone: () => void };

/** There is no way back from here: the school is set up. */
function SheetStep({ code, schoolName, onDone }: SheetStepProps) {
  const { text } = useTexts();
  const confirm = useFirstRun((state) => state.confirm);
  return (
    <div className="doorway-card doorway-wide">
      <StepList current="sheet" />
      <ScreenHeading>{text('firstRun.sheetTitle')}</ScreenHeading>
      <KeepSheet
        code={code}
        schoolName={schoolName}
        label={text('firstRun.sheetTitle')}
        doneWord={text('firstRun.ready')}
        hasOlder={false}
        confirm={() => confirm(code)}
        onDone={onDone}
      />
    </div>
  );
}
