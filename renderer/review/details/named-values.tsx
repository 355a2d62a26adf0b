/** What is known, each under its name; what is not known is left out. It can be selected and copied. */
export function NamedValues({
  values,
}: {
  readonly values: readonly (readonly [name: string, value: string | null])[];
}) {
  const known = values.filter(([, value]) => value !== null && value !== '');
  if (known.length === 0) return null;
  return (
    <dl className="named-values">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
