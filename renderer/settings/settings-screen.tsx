import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';
import type { Actor } from '../../shared/access/actor.ts';
import { may } from '../../shared/access/may.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { useUpdates } from '../updates/updates-store.ts';
import { BackupSection } from './backup-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { isAnythingSettled, PolicySection } from './policy-section.tsx';
import { ServerSection } from '../server/server-section.tsx';
import { SchoolForm } from './school-form.tsx';
import { useSettings } from './settings-store.ts';
import { UpdatesSection } from './updates-section.tsx';
import './settings.css';

type SettingsScreenProps = {
  readonly actor: Actor;
  readonly onRenewSheet: () => void;
  /** To an earlier state of the whole office, on a screen of its own. */
  readonly onGoBack: () => void;
  /** How the window looks and which language it speaks; the shell's own. */
  readonly looks: ReactNode;
};

/** What the school has chosen, how its backups and keys stand, and how the window looks. */
export function SettingsScreen({ actor, onRenewSheet, onGoBack, looks }: SettingsScreenProps) {
  const { text, problem } = useTexts();
  const { school, problem: failure, news, begin } = useSettings();
  const seeKeys = may(actor, 'keys.rotate');
  useEffect(() => void begin({ seeKeys }), [begin, seeKeys]);
  const { policy, begin: beginUpdates } = useUpdates();
  const seeUpdates = may(actor, 'updates.install');
  useEffect(() => beginUpdates({ seeUpdates }), [beginUpdates, seeUpdates]);
  const said = { saved: 'settings.saved', handedOver: 'settings.handedOver', rotated: 'settings.rotated' } as const;
  const sentence = news === null ? '' : text(news === 'folderChosen' ? 'backup.chosen' : said[news]);

  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{text('settings.title')}</h1>
        <p className="screen-facts">{sentence}</p>
      </header>
      <div className="settings">
        {failure === null ? null : <p className="plain-note">{problem(failure)}</p>}
        <Section title={text('settings.school')}>
          {school === null ? (
            <p className="plain-note">{text('settings.loading')}</p>
          ) : (
            <SchoolForm school={school} mayChange={may(actor, 'settings.change-school')} />
          )}
        </Section>
        <Section title={text('server.title')}>
          <ServerSection
            mayChange={may(actor, 'settings.change-school')}
            settledAddress={policy?.mayChooseServer === false ? policy.serverAddress : null}
            mayJoin={policy?.mayChooseServer !== false || policy.serverAddress !== null}
          />
        </Section>
        {may(actor, 'backup.view') ? (
          <Section title={text('backup.title')}>
            <BackupSection onGoBack={may(actor, 'backup.restore') ? onGoBack : null} />
          </Section>
        ) : null}
        {may(actor, 'recovery.renew-code') ? (
          <Section title={text('settings.sheet')}>
            <p>{text('settings.sheetHow')}</p>
            <div className="form-actions">
              <Button onPress={onRenewSheet}>{text('recoverySheet.renew')}</Button>
            </div>
          </Section>
        ) : null}
        {seeKeys ? (
          <Section title={text('settings.keys')}>
            <KeysSection />
          </Section>
        ) : null}
        {seeUpdates ? (
          <Section title={text('updates.title')}>
            <UpdatesSection />
          </Section>
        ) : null}
        {policy !== null && isAnythingSettled(policy) ? (
          <Section title={text('policy.title')}>
            <PolicySection policy={policy} />
          </Section>
        ) : null}
        <Section title={text('settings.look')}>
          <p>{text('settings.lookHow')}</p>
          <div className="settings-looks">{looks}</div>
        </Section>
      </div>
      <LiveRegion sentence={sentence} />
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const titleId = useId();
  return (
    <section className="settings-section" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <div className="settings-body">{children}</div>
    </section>
  );
}
