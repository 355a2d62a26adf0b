import { useState } from 'react';
import { DocumentKind } from '../../shared/data-protection/kind-of-document.ts';
import type { RetentionPlan } from '../../shared/retention/retention-plan.ts';
import { useForm } from '../forms/use-form.ts';
import { useTexts } from '../texts.ts';
import { Form, SubmitButton } from '../ui/form.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TickBox } from '../ui/tick-box.tsx';
import { useRetention } from './retention-store.ts';
import { fieldOfKind, isDays, planOf, typedDays } from './typed-days.ts';
import type { DayField, TypedDays } from './typed-days.ts';

/** How long the school keeps what, and whether that is carried out without asking. */
export function RetentionRuleForm({ plan }: { readonly plan: RetentionPlan }) {
  const { text } = useTexts();
  const save = useRetention((state) => state.save);
  const [goesByItself, setGoesByItself] = useState(plan.goesByItself);
  const [isSaved, setIsSaved] = useState(false);
  const form = useForm<DayField, unknown>({
    initial: typedDays(plan),
    check: (values: TypedDays) =>
      Object.fromEntries(
        Object.entries(values).map(([field, typed]) => [
          field,
          isDays(field as DayField, typed) ? null : text('retention.notDays'),
        ]),
      ),
    send: (values) => save(planOf(values, goesByItself)),
    onDone: () => setIsSaved(true),
  });
  const field = (name: DayField) => {
    const { onChange, ...rest } = form.field(name);
    return {
      ...rest,
      autoComplete: 'off' as const,
      onChange: (value: string) => {
        setIsSaved(false);
        onChange(value);
      },
    };
  };
  return (
    <Form label={text('retention.rules')} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <div className="days-fields">
        <TextField {...field('binDays')} label={text('retention.binDays')} />
        <TextField {...field('unusedDays')} label={text('retention.unusedDays')} hint={text('retention.unusedHint')} />
      </div>
      <fieldset className="days-past">
        <legend className="field-label">{text('retention.past')}</legend>
        <p className="field-hint">{text('retention.pastHint')}</p>
        <div className="days-fields">
          {DocumentKind.options.map((kind) => (
            <TextField key={kind} {...field(fieldOfKind(kind))} label={text(`retention.kinds.${kind}`)} />
          ))}
        </div>
      </fieldset>
      <p className="field-hint">{text('retention.never')}</p>
      <TickBox
        label={text('retention.byItself')}
        isTicked={goesByItself}
        onTick={(isTicked) => {
          setIsSaved(false);
          setGoesByItself(isTicked);
        }}
      />
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('retention.saving')}>
          {text('retention.save')}
        </SubmitButton>
        {isSaved ? <span className="field-hint">{text('retention.saved')}</span> : null}
      </div>
      <LiveRegion sentence={isSaved ? text('retention.saved') : ''} />
    </Form>
  );
}
