import { FileX } from 'lucide-react';
import { useTexts } from '../../texts.ts';

/** In the place of the pages: there is no original to look at any more. `at`: milliseconds since 1970, where it is known. */
export function SheetGone({ at }: { readonly at: number | null }) {
  const { text, dates } = useTexts();
  const day = at === null ? null : new Intl.DateTimeFormat(dates, { dateStyle: 'medium' }).format(at);
  return (
    // Words among pictures: they run as the language does.
    <div className="centred-note sheet-gone" dir="auto">
      <FileX size={32} strokeWidth={1.5} />
      <h3>{text('review.sheetGoneTitle')}</h3>
      <p>{day === null ? text('review.sheetGone') : text('review.sheetGoneSince', { day })}</p>
    </div>
  );
}
