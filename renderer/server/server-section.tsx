import { useState } from 'react';
import type { ServerState } from '../../shared/ipc/server-messages.ts';
import { useForm } from '../forms/use-form.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { JoinForm } from './join-form.tsx';
import { useServer } from './server-store.ts';
import { syncWords } from './sync-words.ts';

type ServerSectionProps = {
  readonly mayChange: boolean;
  /** What the school's IT has settled; null where people choose. */
  readonly settledAddress: string | null;
  readonly mayJoin: boolean;
};

/** The school's server in Settings: joining it, how far it is, and working alone again. */
export function ServerSection({ mayChange, settledAddress, mayJoin }: ServerSectionProps) {
  const { text } = useTexts();
  const news = useServer((state) => state.news);
  if (news === null) return <p className="plain-note">{text('settings.loading')}</p>;
  const { state } = news;
  if (state.kind === 'alone') {
    if (!mayJoin) return <p>{text('server.mayNotJoin')}</p>;
    return mayChange ? (
      <JoinForm address={settledAddress ?? ''} isSettled={settledAddress !== null} />
    ) : (
      <p>{text('server.alone')}</p>
    );
  }
  return <Joined state={state} sentence={syncWords(news, { text })} mayChange={mayChange} />;
}

type JoinedProps = {
  readonly state: Exclude<ServerState, { kind: 'alone' }>;
  readonly sentence: string;
  readonly mayChange: boolean;
};

function Joined({ state, sentence, mayChange }: JoinedProps) {
  const { text } = useTexts();
  const syncNow = useServer(({ syncNow: now }) => now);
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <>
      <p>
        <strong>{text('server.joined', { school: state.schoolName, name: state.displayName })}</strong>
        <br />
        {state.address}
      </p>
      <p>{sentence}</p>
      {state.notTaken === 0 ? null : <p>{text('server.notTaken', { count: state.notTaken })}</p>}
      {state.kind === 'joined' ? (
        <div className="form-actions">
          <Button onPress={() => void syncNow()}>{text('server.syncNow')}</Button>
        </div>
      ) : mayChange ? (
        <JoinForm address={state.address} isSettled loginName={state.loginName} />
      ) : null}
      {mayChange ? (
        <div className="form-actions">
          <Button onPress={() => setIsLeaving(true)}>{text('server.leave')}</Button>
        </div>
      ) : null}
      <LeaveDialog isOpen={isLeaving} waiting={state.waiting} onClose={() => setIsLeaving(false)} />
    </>
  );
}

type LeaveDialogProps = { readonly isOpen: boolean; readonly waiting: number; readonly onClose: () => void };

function LeaveDialog({ isOpen, waiting, onClose }: LeaveDialogProps) {
  const { text } = useTexts();
  return (
    <Dialog title={text('server.leave')} closeLabel={text('app.close')} isOpen={isOpen} onClose={onClose}>
      <LeaveForm waiting={waiting} onClose={onClose} />
    </Dialog>
  );
}

function LeaveForm({ waiting, onClose }: Omit<LeaveDialogProps, 'isOpen'>) {
  const { text } = useTexts();
  const leave = useServer((state) => state.leave);
  const form = useForm({ initial: {}, check: () => ({}), send: leave, onDone: onClose });
  return (
    <Form label={text('server.leave')} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <p>{text('server.leaveHow')}</p>
      {waiting === 0 ? null : <p>{text('server.leaveLoses', { count: waiting })}</p>}
      <div className="form-actions">
        <SubmitButton look="stop" isBusy={form.isBusy} busyWord={text('server.leaving')}>
          {text('server.leaveNow')}
        </SubmitButton>
        <Button onPress={onClose}>{text('server.stay')}</Button>
      </div>
    </Form>
  );
}
