import { LegalBasis } from '../../shared/data-protection/legal-basis.ts';
import type { LegalBasisNote } from '../../shared/data-protection/legal-basis.ts';
import { useTexts } from '../texts.ts';
import { Picker } from '../ui/picker.tsx';
import { TextField } from '../ui/text-field.tsx';

/** What stands in the fields: no basis is no note. */
export type BasisValues = { readonly basis: LegalBasis | null; readonly note: string };

export function valuesOf(note: LegalBasisNote | null): BasisValues {
  return { basis: note?.basis ?? null, note: note?.note ?? '' };
}

export function noteOf({ basis, note }: BasisValues): LegalBasisNote | null {
  return basis === null ? null : { basis, note: note.trim().slice(0, 300) };
}

type BasisFieldsProps = { readonly values: BasisValues; readonly onChange: (values: BasisValues) => void };

/** The choice of the law and what the office says to it. */
export function BasisFields({ values, onChange }: BasisFieldsProps) {
  const { text } = useTexts();
  const options = [
    { key: 'none' as const, label: text('legalBasis.none') },
    ...LegalBasis.options.map((key) => ({ key, label: text(`legalBasis.kinds.${key}`) })),
  ];
  const chosen = values.basis ?? 'none';
  return (
    <>
      <div className="basis-choice">
        <span className="field-label" aria-hidden="true">
          {text('legalBasis.basis')}
        </span>
        <Picker
          label={text('legalBasis.basis')}
          options={options}
          chosen={chosen}
          shown={options.find(({ key }) => key === chosen)?.label ?? ''}
          onChoose={(key) => onChange({ ...values, basis: key === 'none' ? null : key })}
        />
      </div>
      {values.basis === null ? null : (
        <TextField
          label={text('legalBasis.note')}
          hint={text('legalBasis.noteHint')}
          value={values.note}
          autoComplete="off"
          onChange={(note) => onChange({ ...values, note })}
        />
      )}
    </>
  );
}
