import { useState } from 'react';
import { useForm } from '../forms/use-form.ts';
import { PublishedList } from '../published-list.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { useRemoving } from './removing-store.ts';
import type { Removable } from './removing-store.ts';
import { useBeforeRemoving } from './use-before-removing.ts';
import '../erasing/erasing.css';
import './removing.css';

/** Asks before something goes into the bin that teachers and students see, and says what they will not see any more. */
export function RemoveDialog() {
  const { text } = useTexts();
  const { asked, keep } = useRemoving();
  const title = asked === null ? '' : text('removing.title', { name: asked.name });
  return (
    <Dialog title={title} closeLabel={text('app.close')} isOpen={asked !== null} onClose={keep}>
      {asked === null ? null : <RemoveForm title={title} what={asked} />}
    </Dialog>
  );
}

function RemoveForm({ title, what }: { readonly title: string; readonly what: Removable }) {
  const { text, problem: sentenceOf } = useTexts();
  const { removeSeen, keep } = useRemoving();
  const [round, setRound] = useState(0);
  const { published, problem } = useBeforeRemoving(what.documentId, round);
  const form = useForm({
    initial: {},
    check: () => ({}),
    send: () => removeSeen(what, published ?? []),
    // Something else was published meanwhile: it is shown before anybody decides again.
    onRefused: ({ code }) => {
      if (code === 'publishedNotSeen') setRound((before) => before + 1);
    },
  });
  return (
    <Form label={title} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <div className="removing-said" role="status">
        {published === null && problem === null ? <p>{text('removing.looking')}</p> : null}
        {problem === null ? null : <p>{sentenceOf(problem)}</p>}
        {published === null ? null : published.length === 0 ? (
          <p>{text('removing.nothing')}</p>
        ) : (
          <div className="erase-warning">
            <p>{text('removing.published')}</p>
            <PublishedList published={published} name={what.name} />
          </div>
        )}
      </div>
      <p>{text('removing.how')}</p>
      <div className="form-actions">
        <SubmitButton
          isBusy={form.isBusy}
          busyWord={text('removing.doing')}
          look="stop"
          isDisabled={published === null}
        >
          {text('removing.submit')}
        </SubmitButton>
        <Button onPress={keep}>{text('removing.keep')}</Button>
      </div>
    </Form>
  );
}
