import { Eye } from 'lucide-react';

/** Why a lesson should be looked at, a sentence each. */
export function DoubtList({ doubts }: { readonly doubts: readonly string[] }) {
  if (doubts.length === 0) return null;
  return (
    <ul className="doubts">
      {doubts.map((doubt) => (
        <li key={doubt}>
          <Eye size={14} />
          <span>{doubt}</span>
        </li>
      ))}
    </ul>
  );
}
