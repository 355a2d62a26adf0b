import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { openFileDialog } from './file-dialog.ts';
import { useIntake } from './intake-store.ts';
import { sampleName } from './sample-name.ts';
import { SheetToWeek } from './sheet-to-week.tsx';

/** The first thing anyone sees: what to do, what will happen, and something to try it on. */
export function EmptyIntake() {
  const texts = useTexts();
  const { text } = texts;
  const { samples, takeSample } = useIntake();
  return (
    <div className="empty-intake">
      <SheetToWeek />
      <h2>{text('intake.emptyTitle')}</h2>
      <p>{text('intake.emptyHow')}</p>
      <Button look="main" onPress={openFileDialog}>
        {text('intake.emptyChoose')}
      </Button>
      {samples.length > 0 ? (
        <div className="empty-samples">
          <p id="samples-call">{text('intake.emptySamples')}</p>
          <ul aria-labelledby="samples-call">
            {samples.map((sample) => (
              <li key={sample.sample}>
                <Button
                  look="quiet"
                  label={`${sampleName(sample.sample, texts)}, ${sample.name}`}
                  onPress={() => void takeSample(sample)}
                >
                  {sampleName(sample.sample, texts)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="empty-promise">{text('intake.promise')}</p>
    </div>
  );
}
