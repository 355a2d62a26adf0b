import { Role } from '../../shared/access/roles.ts';
import { useTexts } from '../texts.ts';
import { RadioList } from '../ui/radio-list.tsx';

/** From the most rights to the fewest, as an office would list its people. */
const ROLES = Role.options.toReversed();

export function RoleChoice({ chosen, onChoose }: { readonly chosen: Role; readonly onChoose: (role: Role) => void }) {
  const { text } = useTexts();
  return (
    <RadioList
      label={text('role.label')}
      options={ROLES.map((role) => ({ key: role, label: text(`role.${role}`), hint: text(`role.${role}How`) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
