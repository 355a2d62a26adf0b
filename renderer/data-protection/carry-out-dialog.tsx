import { useForm } from '../forms/use-form.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { useRetention } from './retention-store.ts';

type CarryOutDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Lists by name what goes and how, before it does. */
export function CarryOutDialog({ isOpen, onClose }: CarryOutDialogProps) {
  const { text } = useTexts();
  const title = text('retention.carryOutTitle');
  return (
    <Dialog title={title} closeLabel={text('app.close')} isOpen={isOpen} onClose={onClose}>
      {isOpen ? <CarryOutForm title={title} onClose={onClose} /> : null}
    </Dialog>
  );
}

function CarryOutForm({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const { text } = useTexts();
  const { preview, carryOut, showMore } = useRetention();
  const form = useForm({ initial: {}, check: () => ({}), send: carryOut, onDone: onClose });
  if (preview === null) return null;
  const { rows, found } = preview;
  return (
    <Form label={title} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <p>{text('retention.carryOutWhat', { count: found.going })}</p>
      <section
        className="going-names"
        aria-label={text('retention.list')}
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <ul>
          {rows.map(({ documentId, name, step }) => (
            <li key={documentId}>
              <bdi>{name}</bdi> <span className="fact-line-fact">{text(`retention.step.${step}`)}</span>
            </li>
          ))}
        </ul>
        {rows.length < found.going ? (
          <Button look="quiet" onPress={() => void showMore()}>
            {text('retention.more')}
          </Button>
        ) : null}
      </section>
      {rows.some(({ step }) => step === 'erase') ? <p>{text('retention.carryOutNever')}</p> : null}
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('retention.carryOutDoing')} look="stop">
          {text('retention.carryOutSubmit')}
        </SubmitButton>
        <Button onPress={onClose}>{text('retention.cancel')}</Button>
      </div>
    </Form>
  );
}
