import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { useRestore } from './restore-store.ts';

/** The folder in which backups are looked for, and another instead. */
export function ChosenFolder() {
  const { text, problem } = useTexts();
  const { found, isLooking, problem: failure, choose } = useRestore();
  const words = isLooking
    ? text('restore.looking')
    : found === null
      ? ''
      : text('restore.inFolder', { folder: found.folder });
  return (
    <div className="restore-folder">
      <Button look={found === null || found.backups.length === 0 ? 'main' : 'plain'} onPress={() => void choose()}>
        {text(found === null ? 'restore.choose' : 'restore.chooseOther')}
      </Button>
      <p className="restore-path">{words}</p>
      {found !== null && found.backups.length === 0 && !isLooking ? (
        <p className="field-problem" role="alert">
          {text('restore.none')}
        </p>
      ) : null}
      {failure === null ? null : (
        <p className="field-problem" role="alert">
          {problem(failure)}
        </p>
      )}
      <LiveRegion sentence={words} />
    </div>
  );
}
