import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { keepRules } from '../../shared/backup/keep-rules.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import type { BackupState, KeepChoice } from '../../shared/ipc/care-messages.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';
import { useTexts } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Progress } from '../ui/progress.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { useBackups } from './backups-store.ts';
import { useSettings } from './settings-store.ts';
import { whenWords } from './when-words.ts';

/** When the last backup was made, where backups go and how long they stay, and one at once. */
export function BackupSection({ onGoBack }: { readonly onGoBack: (() => void) | null }) {
  const texts = useTexts();
  const { text, problem } = texts;
  const { state, problem: refused, wasMade, make } = useBackups();
  const { chooseFolder, chooseKeep } = useSettings();
  const [failure, setFailure] = useState<DeskError | null>(null);
  const attempt = async (step: Promise<Result<unknown, DeskError>>) => {
    const answer = await step;
    setFailure(answer.ok ? null : answer.error);
  };
  if (state === null) return <p className="plain-note">{text('settings.loading')}</p>;
  const isMaking = state.running !== null;
  const said = refused ?? failure;
  const made =
    wasMade && !isMaking && state.lastMade !== null
      ? text('backup.made', { when: whenWords(state.lastMade, texts.dates), folder: state.place })
      : '';

  return (
    <>
      <p>{text('backup.how')}</p>
      <BackupTrouble state={state} />
      {state.unreached === 0 ? null : <Warning sentence={text('backup.unreached', { count: state.unreached })} />}
      {said === null ? null : <Warning sentence={problem(said)} />}
      <p className="backup-last">
        <strong>
          {state.lastMade === null
            ? text('backup.never')
            : text('backup.last', { when: whenWords(state.lastMade, texts.dates) })}
        </strong>{' '}
        {state.kept === null ? null : text('backup.kept', { count: state.kept })}
      </p>
      <div className="backup-make">
        <Button isDisabled={isMaking} onPress={() => void make()}>
          {text('backup.make')}
        </Button>
        {isMaking ? (
          <>
            <Progress label={text('backup.making')} fraction={state.running ?? 0} />
            <span>{text('backup.makingPercent', { percent: Math.round((state.running ?? 0) * 100) })}</span>
          </>
        ) : null}
      </div>
      {made === '' ? null : (
        <p className="backup-made">
          <CircleCheck size={16} />
          <span>{made}</span>
        </p>
      )}
      <LiveRegion sentence={isMaking ? text('backup.making') : made} />
      <h3>{text('backup.folder')}</h3>
      <p className="settings-path">{state.isUsualPlace ? `${state.place} (${text('backup.usual')})` : state.place}</p>
      {state.isUsualPlace ? <p className="field-hint">{text('backup.usualHow')}</p> : null}
      <div className="form-actions">
        <Button onPress={() => void attempt(chooseFolder(false))}>{text('backup.choose')}</Button>
        {state.isUsualPlace ? null : (
          <Button onPress={() => void attempt(chooseFolder(true))}>{text('backup.useUsual')}</Button>
        )}
        <Button onPress={() => void attempt(desk['backup.showFolder']())}>{text('backup.show')}</Button>
      </div>
      <RadioList<KeepChoice>
        label={text('backup.keep')}
        chosen={state.keep}
        onChoose={(keep) => void attempt(chooseKeep(keep))}
        options={[
          { key: 'two-weeks', label: text('backup.keepTwoWeeks'), hint: keepWords('two-weeks', texts) },
          { key: 'a-year', label: text('backup.keepAYear'), hint: keepWords('a-year', texts) },
          { key: 'three-years', label: text('backup.keepThreeYears'), hint: keepWords('three-years', texts) },
        ]}
      />
      {onGoBack === null ? null : (
        <>
          <h3>{text('goBack.title')}</h3>
          <p>{text('goBack.offerHow')}</p>
          <div className="form-actions">
            <Button onPress={onGoBack}>{text('goBack.offer')}</Button>
          </div>
        </>
      )}
    </>
  );
}

/** Why there is no new backup, and since when; nothing where there is one. */
function BackupTrouble({ state }: { readonly state: BackupState }) {
  const { text, dates } = useTexts();
  const { problem, isOverdue, running } = state;
  if (running !== null) return null;
  if (problem === null) return isOverdue ? <Warning sentence={text('backup.overdue')} /> : null;
  const since = text('backup.failedSince', { when: whenWords(problem.since, dates) });
  return <Warning sentence={`${since} ${text(`backup.problems.${problem.code}`)}`} />;
}

function Warning({ sentence }: { readonly sentence: string }) {
  return (
    <div className="form-problem">
      <CircleAlert size={16} />
      <p>{sentence}</p>
    </div>
  );
}

function keepWords(keep: KeepChoice, { text }: Pick<Texts, 'text'>): string {
  const rule = keepRules[keep];
  return text(rule.months === 0 ? 'backup.keepDays' : 'backup.keepMonths', { ...rule });
}
