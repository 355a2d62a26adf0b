import { CircleAlert, X } from 'lucide-react';
import { LARGEST_DOCUMENT } from '../../shared/ipc/largest-document.ts';
import { useTexts } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useIntake } from './intake-store.ts';
import type { Notice } from './intake-store.ts';

/** What was not taken and why, until the person has read it. */
export function NoticeList() {
  const texts = useTexts();
  const { notices, dismiss } = useIntake();
  return (
    <div role="status" aria-label={texts.text('intake.notices')}>
      {notices.map((notice) => (
        <div key={notice.id} className="notice">
          <CircleAlert size={16} />
          <p>{noticeWords(notice, texts)}</p>
          <IconButton label={texts.text('intake.dismiss')} icon={<X size={16} />} onPress={() => dismiss(notice)} />
        </div>
      ))}
    </div>
  );
}

function noticeWords({ name, why }: Notice, { text, problem }: Texts): string {
  if (why === 'gone') return text('intake.unreadableRefused', { name });
  if (typeof why === 'string') return text(`intake.${why}`, { name, megabytes: LARGEST_DOCUMENT / 1024 / 1024 });
  return text('intake.refusedWith', { name, sentence: problem(why) });
}
