import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { RepairView } from '../../shared/ipc/care-messages.ts';
import { useRestore } from '../restore/restore-store.ts';
import { whenWords } from '../settings/when-words.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { soundWords } from './sound-words.ts';
import { useRepair } from './repair-store.ts';
import './repair.css';

/** What is damaged, and each way on with what it means. Nothing of it throws anything away. */
export function RepairChoices() {
  const { text, problem } = useTexts();
  const { view, problem: failure, isBusy, look, showFolder } = useRepair();
  useEffect(() => void look(), [look]);
  return (
    <>
      {view === null ? (
        <p className="plain-note">{failure === null ? text('repair.looking') : ''}</p>
      ) : (
        <>
          <p className="restore-path">
            {text(`repair.places.${view.damage}`)} {text('repair.folder', { folder: view.folder })}
          </p>
          <h2>{text('repair.choices')}</h2>
          <p>{text('repair.nothingLost')}</p>
          <Ways view={view} />
        </>
      )}
      {failure === null ? null : (
        <p className="field-problem" role="alert">
          {problem(failure)}
        </p>
      )}
      <div className="form-actions">
        <Button onPress={() => void showFolder()} isDisabled={isBusy}>
          {text('repair.show')}
        </Button>
      </div>
      <LiveRegion sentence={view === null && failure === null ? text('repair.looking') : ''} />
    </>
  );
}

function Ways({ view }: { readonly view: RepairView }) {
  const texts = useTexts();
  const { text, dates } = texts;
  const { newest, isBusy, saveSound, openWithoutJournal } = useRepair();
  const beginRestore = useRestore((state) => state.begin);
  const isWithout = view.damage === 'journal-missing';
  const madeAt = newest?.about?.madeAt;
  const { sound } = view;
  return (
    <ul className="ways">
      {isWithout ? (
        <Way title={text('repair.without')} how={text('repair.withoutHow')}>
          <Button look="main" onPress={() => void openWithoutJournal()} isDisabled={isBusy}>
            {text(isBusy ? 'repair.opening' : 'repair.withoutDo')}
          </Button>
        </Way>
      ) : null}
      <Way
        title={text('repair.fromBackup')}
        how={[
          text('repair.fromBackupHow'),
          madeAt === undefined ? '' : text('repair.fromBackupNewest', { when: whenWords(madeAt, dates) }),
        ].join(' ')}
      >
        <Button look={isWithout ? 'plain' : 'main'} onPress={() => void beginRestore()} isDisabled={isBusy}>
          {text('repair.restore')}
        </Button>
      </Way>
      {isWithout ? null : (
        <Way
          title={text('repair.save')}
          how={
            sound === null
              ? text('repair.saveNo')
              : [
                  text('repair.saveHow', soundWords(sound, texts)),
                  text(sound.isAll ? 'repair.saveAll' : 'repair.saveSome'),
                ].join(' ')
          }
        >
          {sound === null ? null : (
            <Button onPress={() => void saveSound()} isDisabled={isBusy}>
              {text(isBusy ? 'repair.saving' : 'repair.saveDo')}
            </Button>
          )}
        </Way>
      )}
    </ul>
  );
}

type WayProps = { readonly title: string; readonly how: string; readonly children: ReactNode };

function Way({ title, how, children }: WayProps) {
  return (
    <li className="way">
      <h3>{title}</h3>
      <p>{how}</p>
      {children}
    </li>
  );
}
