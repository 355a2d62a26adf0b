import type { BackupRow, BackupsFound } from '../../shared/ipc/care-messages.ts';
import { whenWords } from '../settings/when-words.ts';
import { useTexts } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { RadioList } from '../ui/radio-list.tsx';

type BackupChoiceProps = {
  readonly backups: readonly BackupRow[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
};

/** The backups of a folder by their days: those that can be restored to choose from, and why the others cannot. */
export function BackupChoice({ backups, chosen, onChoose }: BackupChoiceProps) {
  const texts = useTexts();
  const { text } = texts;
  const good = backups.filter(({ state }) => state === 'good');
  const others = backups.filter(({ state }) => state !== 'good');
  return (
    <>
      {good.length === 0 ? null : (
        <div className="restore-backups">
          <RadioList
            label={text('restore.which')}
            chosen={chosen}
            onChoose={onChoose}
            options={good.map((backup, index) => ({
              key: backup.name,
              label: nameOf(backup, texts),
              hint: [index === 0 ? text('restore.newest') : '', holdsWords(backup, texts)]
                .filter((part) => part !== '')
                .join(' · '),
            }))}
          />
        </div>
      )}
      {others.map((backup) => (
        <p key={backup.name} className="restore-unfit">
          {`${nameOf(backup, texts)}: ${text(backup.state === 'newer' ? 'restore.newer' : 'restore.damaged')}`}
        </p>
      ))}
    </>
  );
}

/** The newest that can be restored; nothing where there is none. */
export function firstGoodOf({ backups }: BackupsFound): string {
  return backups.find(({ state }) => state === 'good')?.name ?? '';
}

function nameOf({ name, about }: BackupRow, { dates }: Pick<Texts, 'dates'>): string {
  return about === null ? name : whenWords(about.madeAt, dates);
}

function holdsWords({ about }: BackupRow, { text }: Pick<Texts, 'text'>): string {
  if (about === null) return '';
  const { documents, timetables } = about;
  return `${text('restore.documents', { count: documents })}, ${text('restore.timetables', { count: timetables })}`;
}
