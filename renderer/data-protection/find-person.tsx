import { FileText, Search, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { FoundAccount, FoundDocument } from '../../shared/ipc/data-protection-messages.ts';
import { firstKnownLanguage } from '../../shared/languages.ts';
import { EraseDialog } from '../erasing/erase-dialog.tsx';
import { ErasedNote } from '../erasing/erased-note.tsx';
import type { Erasable } from '../erasing/erasing-store.ts';
import { useForm } from '../forms/use-form.ts';
import { ok } from '../../shared/result.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Progress } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import { usePersonSearch } from './person-store.ts';

/** Somebody asks what is kept of them: find it, hand it out, erase it. `ownId`: nobody erases themselves here. */
export function FindPerson({ ownId }: { readonly ownId: string }) {
  const { text, problem: sentenceOf, language } = useTexts();
  const { name, accounts, documents, share, stand, problem, exported, find, stop, save } = usePersonSearch();
  const [erasing, setErasing] = useState<Erasable | null>(null);
  const form = useForm({
    initial: { name: name ?? '' },
    check: (values) => ({ name: values.name.trim().length < 2 ? text('personData.short') : null }),
    // It shows how far it is below; the form is free for another name.
    send: async (values) => {
      void find(values.name.trim());
      return ok(undefined);
    },
  });
  const known = firstKnownLanguage([language]);
  const said = exported === null ? '' : text('personData.exported', { name: exported });

  return (
    <div className="leaf">
      <Form label={text('personData.name')} onSubmit={form.submit} failures={form.failures} problem={null}>
        <p className="leaf-how">{text('personData.how')}</p>
        <div className="find-line">
          <TextField {...form.field('name')} label={text('personData.name')} autoComplete="off" />
          <SubmitButton isBusy={false} busyWord="">
            {text('personData.find')}
          </SubmitButton>
        </div>
      </Form>
      {problem === null ? null : (
        <p className="screen-problem" role="alert">
          {sentenceOf(problem)}
        </p>
      )}
      {said === '' ? null : <p className="screen-note">{said}</p>}
      <ErasedNote />
      {name === null ? null : results(name)}
      <EraseDialog
        what={erasing}
        onClose={() => setErasing(null)}
        onErased={() => {
          if (name !== null) void find(name);
        }}
      />
      <LiveRegion sentence={said} />
    </div>
  );

  function results(found: string) {
    const isEmpty = accounts.length === 0 && documents.length === 0;
    return (
      <section className="person-found" aria-label={found} aria-busy={stand === 'finding'}>
        {stand === 'finding' ? (
          <div className="find-progress">
            <Search size={16} />
            <Progress label={text('personData.finding')} fraction={share} />
            <Button look="quiet" onPress={stop}>
              {text('personData.stop')}
            </Button>
          </div>
        ) : null}
        {stand === 'stopped' && problem === null ? <p className="leaf-note">{text('personData.stopped')}</p> : null}
        {stand === 'done' && isEmpty ? (
          <div className="centred-note">
            <h2>{text('personData.nothingTitle', { name: found })}</h2>
            <p>{text('personData.nothingHow')}</p>
          </div>
        ) : null}
        {accounts.length === 0 ? null : (
          <>
            <h2>{text('personData.accounts')}</h2>
            <ul>
              {accounts.map((account) => (
                <li key={account.userId}>{accountLine(account)}</li>
              ))}
            </ul>
          </>
        )}
        {documents.length === 0 ? null : (
          <>
            <div className="found-head">
              <h2>{text('personData.sheets', { name: found })}</h2>
              <Button onPress={() => void save(null, known)} isDisabled={stand === 'finding'}>
                {text('personData.exportSheets')}
              </Button>
            </div>
            <p className="leaf-how">{text('personData.nothingRewritten')}</p>
            <ul>
              {documents.map((document) => (
                <li key={document.documentId}>{documentLine(document)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
    );
  }

  function accountLine(account: FoundAccount) {
    const { userId, displayName, loginName, role, documents: handedIn } = account;
    return (
      <div className="fact-line found-line">
        <UserRound size={16} strokeWidth={1.75} className="fact-line-icon" />
        <div className="fact-line-name cut">{displayName}</div>
        <div className="fact-line-fact cut">
          {loginName} · {text(`role.${role}`)}
        </div>
        <div className="fact-line-fact">{handedIn > 0 ? text('personData.handedIn', { count: handedIn }) : ''}</div>
        <div className="fact-line-actions">
          <Button
            look="quiet"
            label={text('personData.exportNamed', { name: displayName })}
            onPress={() => void save(account, known)}
            isDisabled={stand === 'finding'}
          >
            {text('personData.export')}
          </Button>
          {userId === ownId ? null : (
            <Button
              look="quiet"
              label={text('personData.eraseNamed', { name: displayName })}
              onPress={() => setErasing({ kind: 'person', userId, name: displayName })}
            >
              {text('personData.erase')}
            </Button>
          )}
        </div>
      </div>
    );
  }

  function documentLine({ documentId, name: called, lessons, isBinned, isHeld, isSheetLost }: FoundDocument) {
    const facts = [
      isSheetLost ? text('personData.sheetLost') : '',
      isBinned ? text('personData.inBin') : '',
      isHeld ? text('bin.held') : '',
    ];
    return (
      <div className="fact-line found-line">
        <FileText size={16} strokeWidth={1.75} className="fact-line-icon" />
        <div className="fact-line-name cut">
          <bdi>{called}</bdi>
        </div>
        <div className="fact-line-fact">
          {lessons > 0 ? text('personData.lessons', { count: lessons }) : text('personData.elsewhere')}
        </div>
        <div className="fact-line-fact">{facts.filter((fact) => fact !== '').join(' · ')}</div>
        <div className="fact-line-actions">
          {isHeld ? null : (
            <Button
              look="quiet"
              label={text('personData.eraseNamed', { name: called })}
              onPress={() => setErasing({ kind: 'document', documentId, name: called, isSheetLost })}
            >
              {text('personData.erase')}
            </Button>
          )}
        </div>
      </div>
    );
  }
}
