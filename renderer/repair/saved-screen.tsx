import type { SoundSaved } from '../../shared/ipc/care-messages.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { soundWords } from './sound-words.ts';

type SavedScreenProps = { readonly saved: SoundSaved; readonly onDone: () => void };

/** What could be taken over from a damaged file, and where that lies now. */
export function SavedScreen({ saved: { saved, setAside }, onDone }: SavedScreenProps) {
  const texts = useTexts();
  const { text } = texts;
  return (
    <div className="doorway-card doorway-wide">
      <ScreenHeading>{text('repair.saved')}</ScreenHeading>
      <p className="restore-path">{text('repair.savedHow', { ...soundWords(saved, texts), folder: setAside })}</p>
      {saved.isAll ? null : <p>{text('repair.saveSome')}</p>}
      <div className="form-actions">
        <Button look="main" onPress={onDone}>
          {text('restore.toSignIn')}
        </Button>
      </div>
    </div>
  );
}
