import { CircleAlert } from 'lucide-react';
import type { StoreTrouble } from '../../shared/ipc/office-messages.ts';
import { useTexts } from '../texts.ts';
import { ScreenHeading } from '../ui/screen-heading.tsx';

/** Why the office's papers cannot be got at: what happened, what it means, what to do. */
export function TroubleScreen({ trouble }: { readonly trouble: StoreTrouble }) {
  const { text } = useTexts();
  return (
    <div className="doorway-card trouble">
      <CircleAlert size={28} strokeWidth={1.5} />
      <ScreenHeading>{text(`trouble.${trouble}.title`)}</ScreenHeading>
      <h2>{text('trouble.whatItMeans')}</h2>
      <p>{text(`trouble.${trouble}.means`)}</p>
      <h2>{text('trouble.whatToDo')}</h2>
      <p>{text(`trouble.${trouble}.remedy`)}</p>
    </div>
  );
}
