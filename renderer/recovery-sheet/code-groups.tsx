import { useTexts } from '../texts.ts';

type CodeGroupsProps = {
  readonly label: string;
  readonly groups: readonly string[];
  /** The number of the group that is marked as the wrong one, counted from 1; 0 for none. */
  readonly slip?: number;
  readonly size?: 'plain' | 'large';
};

/** A recovery code in its numbered groups; a screen reader spells them letter by letter. */
export function CodeGroups({ label, groups, slip = 0, size = 'plain' }: CodeGroupsProps) {
  const { text } = useTexts();
  return (
    <div className={`code-groups code-groups-${size}`}>
      <span className="code-groups-name" aria-hidden="true">
        {label}
      </span>
      <ol aria-label={label}>
        {groups.map((group, index) => (
          <li
            // oxlint-disable-next-line react/no-array-index-key -- a group is its place: two may hold the same letters
            key={index}
            data-slip={slip === index + 1}
          >
            <span className="code-group-number" aria-hidden="true">
              {index + 1}
            </span>
            <span aria-hidden="true">{group}</span>
            <span className="visually-hidden">
              {`${text('recoverySheet.group', { group: index + 1 })}: ${[...group].join(' ')}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
